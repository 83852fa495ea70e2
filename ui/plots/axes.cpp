// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/axes.h"

#include <QPainter>

#include <algorithm>

namespace quantoscope {
namespace {

constexpr QMarginsF room(62, headerHeight + 4, 12, 20);
constexpr double tickLength = 3;

QFont labelFont()
{
    return plotFont(7.5);
}

} // namespace

Axes::Axes(QWidget& plot, const Frame& frame) : m_plot(plot), m_frame(frame) {}

QRectF Axes::plotArea(QSizeF plot, const AxisTitles& titles, double header)
{
    const double title = titles.x.isEmpty() ? 0 : titleRoom;
    return QRectF(QPointF(), plot).marginsRemoved(room + QMarginsF(0, header - headerHeight, 0, title));
}

void Axes::setTitles(const AxisTitles& titles)
{
    m_titles = titles;
    m_plot.update();
}

void Axes::setXScale(double scale)
{
    m_xScale = scale;
    m_plot.update();
}

void Axes::setTheme(const PlotTheme& theme)
{
    m_theme = theme;
    m_plot.update();
}

void Axes::hideYTicks()
{
    m_yTicksHidden = true;
    m_y = {};
    m_plot.update();
}

void Axes::hideXTicks()
{
    m_xTicksHidden = true;
    m_x = {};
    m_plot.update();
}

void Axes::followFrame()
{
    if (!m_xTicksHidden) {
        chooseXTicks();
    }
    if (!m_yTicksHidden) {
        chooseYTicks();
    }
}

void Axes::Axis::setTicks(std::vector<Tick> chosen)
{
    if (chosen == ticks) {
        return;
    }
    ticks = std::move(chosen);
    labels.clear();
    for (const Tick& tick : ticks) {
        QStaticText& label = labels.emplace_back(tick.label);
        label.setTextFormat(Qt::PlainText);
        label.prepare({}, labelFont());
    }
}

double Axes::Axis::widest() const
{
    double widest = 0;
    for (const QStaticText& label : labels) {
        widest = std::max(widest, label.size().width());
    }
    return widest;
}

/// Chooses as many ticks as their labels have room for.
void Axes::chooseXTicks()
{
    constexpr double spacing = 50;
    constexpr double between = 12;
    const double width = m_frame.area.width();
    constexpr int few = 4;
    for (int most = std::max(few, static_cast<int>(width / spacing)); most >= 1; --most) {
        m_x.setTicks(linearTicks(m_frame.xMin * m_xScale, m_frame.xMax * m_xScale, most));
        if (static_cast<double>(m_x.ticks.size()) * (m_x.widest() + between) <= width) {
            return;
        }
    }
}

void Axes::chooseYTicks()
{
    constexpr double spacing = 16;
    constexpr int enough = 10;
    const int most = std::clamp(static_cast<int>(m_frame.area.height() / spacing), 2, enough);
    m_y.setTicks(m_frame.logarithmicY ? logarithmicTicks(m_frame.yMin, m_frame.yMax, most)
                                      : linearTicks(m_frame.yMin, m_frame.yMax, most));
}

void Axes::paint(QPainter& painter) const
{
    painter.save();
    painter.setFont(labelFont());
    paintX(painter);
    paintY(painter);
    painter.restore();
}

void Axes::paintX(QPainter& painter) const
{
    const QRectF& area = m_frame.area;
    const double rightmost = area.right() + room.right();
    for (std::size_t i = 0; i < m_x.ticks.size(); ++i) {
        const double x = m_frame.toPixel({m_x.ticks[i].value / m_xScale, m_frame.yMin}).x();
        painter.setPen(m_theme.grid);
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom() + tickLength));
        const QSizeF size = m_x.labels[i].size();
        painter.setPen(m_theme.text);
        painter.drawStaticText(
            QPointF(std::min(x - size.width() / 2, rightmost - size.width()), area.bottom() + tickLength + 2),
            m_x.labels[i]);
    }
    if (!m_xTicksHidden) {
        painter.setPen(m_theme.threshold);
        painter.drawLine(area.bottomLeft(), area.bottomRight());
    }
    painter.setPen(m_theme.text);
    painter.drawText(QRectF(area.left(), area.bottom() + room.bottom() - 3, area.width(), titleRoom),
                     Qt::AlignCenter, m_titles.x);
}

void Axes::paintY(QPainter& painter) const
{
    const QRectF& area = m_frame.area;
    for (std::size_t i = 0; i < m_y.ticks.size(); ++i) {
        const double y = m_frame.toPixel({m_frame.xMin, m_y.ticks[i].value}).y();
        painter.setPen(m_theme.grid);
        painter.drawLine(QPointF(area.left() - tickLength, y), QPointF(area.right(), y));
        const QSizeF size = m_y.labels[i].size();
        painter.setPen(m_theme.text);
        painter.drawStaticText(QPointF(area.left() - tickLength - 3 - size.width(), y - size.height() / 2),
                               m_y.labels[i]);
    }
    if (!m_yTicksHidden) {
        painter.setPen(m_theme.threshold);
        painter.drawLine(area.topLeft(), area.bottomLeft());
    }
    if (!m_titles.y.isEmpty()) {
        painter.save();
        painter.setPen(m_theme.text);
        painter.translate(0, area.center().y());
        painter.rotate(-90);
        painter.drawText(
            QRectF(-area.height() / 2 - room.bottom(), 1, area.height() + 2 * room.bottom(), titleRoom),
            Qt::AlignCenter, m_titles.y);
        painter.restore();
    }
}

} // namespace quantoscope
