// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a plot on a sheet, for files and the clipboard, and lays out its header.
#include "ui/plots/plot_sheet.h"

#include "ui/plots/plot.h"
#include "ui/plots/plot_style.h"

#include <QClipboard>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace quantoscope {
namespace {

constexpr double lineHeight = headerHeight - 4;
constexpr double between = 14;
constexpr double betweenOnScreen = 8;

} // namespace

/// Lays out title, legend and note from left to right, on as many lines as needed. The note is right-aligned.
/// On the screen it is omitted if it does not fit on the last line.
std::vector<Plot::HeaderPart> Plot::headerParts(double width) const
{
    const QRectF header(6, 2, width - 12, lineHeight);
    const QFontMetricsF titleMetrics(titleFont());
    const QFontMetricsF metrics(plotFont(7.5));
    double left = header.left();
    double top = header.top();
    const auto place = [&](double wide, double gap) {
        if (left > header.left() && left + wide > header.right()) {
            left = header.left();
            top += lineHeight;
        }
        return QRectF(std::exchange(left, left + wide + gap), top, wide, lineHeight);
    };
    std::vector<HeaderPart> parts;
    parts.push_back({place(titleMetrics.horizontalAdvance(m_title), between), m_title});
    for (qsizetype i = 0; i < m_legend.size(); ++i) {
        if (m_sheet ? isEntryVisible(i) : m_legendShown) {
            const double wide = metrics.horizontalAdvance(m_legend[i].text) + swatchRoom;
            parts.push_back({place(wide, m_sheet ? between : betweenOnScreen), {}, i});
        }
    }
    const double note = std::ceil(metrics.horizontalAdvance(m_note));
    if (!m_note.isEmpty() && hasData() && (m_sheet || left + note < header.right())) {
        QRectF rest = place(note, 0);
        rest.moveRight(std::max(rest.right(), header.right()));
        parts.push_back({rest, m_note, std::nullopt, Qt::AlignRight});
    }
    return parts;
}

/// The height of the header on the screen. It is limited to one line if the plot area would become too low.
double Plot::headerRoom() const
{
    constexpr double leastArea = 24;
    const double whole = headerParts(width()).back().place.bottom() + 2;
    return Axes::plotArea(size(), m_axes.titles(), whole).height() >= leastArea ? whole : headerHeight;
}

void Plot::drawHeader(QPainter& painter) const
{
    bool first = true;
    for (const HeaderPart& part : headerParts(m_sheet ? m_sheet->size.width() : width())) {
        if (part.place.bottom() > m_frame.area.top()) { // it would cover the data
            break;
        }
        painter.setFont(std::exchange(first, false) ? titleFont() : plotFont(7.5));
        if (part.entry) {
            drawLegendEntry(painter, part.place, m_legend[*part.entry], isEntryVisible(*part.entry));
            continue;
        }
        painter.setPen(m_theme.text);
        painter.drawText(part.place, part.alignment | Qt::AlignVCenter | Qt::TextDontClip, part.text);
    }
}

QRectF Plot::sheetArea() const
{
    const double header = headerParts(m_sheet->size.width()).back().place.bottom() + 2;
    return Axes::plotArea(m_sheet->size, m_axes.titles(), header);
}

/// Prepares the plot for drawing on the sheet, or on the screen again.
void Plot::moveTo(const std::optional<PlotSheet>& sheet, const PlotTheme& theme)
{
    m_sheet = sheet;
    setTheme(theme);
    m_axes.setTitles(sheet ? sheetTitles() : m_screenTitles);
    applyRanges();
}

void Plot::paint(QPainter& painter, const PlotSheet& sheet)
{
    const PlotTheme theme = m_theme;
    m_screenTitles = m_axes.titles();
    moveTo(sheet, sheet.theme);
    const QRectF all(QPointF(), sheet.size);
    painter.save();
    painter.setRenderHint(QPainter::NonCosmeticBrushPatterns); // scales hatches like lines
    painter.fillRect(all, sheet.theme.background);
    drawData(painter);
    drawHeader(painter);
    drawRows(painter);
    drawOutOfSight(painter);
    drawHighlightLabel(painter);
    painter.restore();
    moveTo(std::nullopt, theme);
}

PlotSheet Plot::screenSheet() const
{
    return {.size = QSizeF(size()), .theme = m_theme};
}

QImage Plot::image(const PlotSheet& sheet, double scale)
{
    const QSize pixels(std::max(1, static_cast<int>(std::lround(sheet.size.width() * scale))),
                       std::max(1, static_cast<int>(std::lround(sheet.size.height() * scale))));
    constexpr double inchesPerMetre = 1 / 0.0254;
    const auto dotsPerMetre = [](double dotsPerInch) {
        return static_cast<int>(std::lround(dotsPerInch * inchesPerMetre));
    };
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(sheet.theme.background);
    image.setDotsPerMeterX(dotsPerMetre(PlotSheet::pixelsPerInch)); // for font sizes in points
    image.setDotsPerMeterY(dotsPerMetre(PlotSheet::pixelsPerInch));
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    paint(painter, sheet);
    painter.end();
    image.setDevicePixelRatio(1);
    image.setDotsPerMeterX(dotsPerMetre(PlotSheet::pixelsPerInch * scale));
    image.setDotsPerMeterY(dotsPerMetre(PlotSheet::pixelsPerInch * scale));
    return image;
}

void Plot::copyToClipboard()
{
    constexpr double sharp = 2; // for high-density screens and print
    QGuiApplication::clipboard()->setImage(image(screenSheet(), sharp));
}

} // namespace quantoscope
