// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/band.h"

#include <QImage>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace quantoscope {
namespace {

struct Rows
{
    int first, end;
};

Rows rowsOf(const std::vector<BandColumn>& columns, int height)
{
    Rows rows{height, 0};
    for (const BandColumn& column : columns) {
        if (column.top < column.bottom) {
            rows.first = std::min(rows.first, column.top);
            rows.end = std::max(rows.end, column.bottom);
        }
    }
    return {std::max(rows.first, 0), std::min(rows.end, height)};
}

/// Fills the image row by row, so that the compiler can vectorize over columns. This is much faster than one
/// call of the painter per column.
QImage bandImage(const std::vector<BandColumn>& columns, Rows rows, QColor colour)
{
    const auto width = static_cast<int>(columns.size());
    QImage image(width, rows.end - rows.first, QImage::Format_ARGB32_Premultiplied);
    const QRgb inside = qPremultiply(colour.rgba());
    for (int y = rows.first; y < rows.end; ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y - rows.first));
        const BandColumn* column = columns.data();
        for (int x = 0; x < width; ++x) {
            line[x] = column[x].top <= y && y < column[x].bottom ? inside : 0;
        }
    }
    return image;
}

/// One outline for each run of columns. With one bar per column, viewers show the background between
/// the bars.
QPainterPath bandPath(const std::vector<BandColumn>& columns, Rows rows, QPointF corner, double scale)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    QPolygonF upper;
    QPolygonF lower;
    const auto flush = [&] {
        if (!upper.isEmpty()) {
            std::reverse(lower.begin(), lower.end());
            path.addPolygon(upper + lower);
            path.closeSubpath();
            upper.clear();
            lower.clear();
        }
    };
    for (std::size_t x = 0; x < columns.size(); ++x) {
        const int top = std::max(columns[x].top, rows.first);
        const int bottom = std::min(columns[x].bottom, rows.end);
        if (top >= bottom) {
            flush();
            continue;
        }
        const double left = corner.x() + static_cast<double>(x) / scale;
        for (const double edge : {left, left + 1 / scale}) {
            upper << QPointF(edge, corner.y() + top / scale);
            lower << QPointF(edge, corner.y() + bottom / scale);
        }
    }
    flush();
    return path;
}

} // namespace

double bandScale(const QPainter& painter)
{
    constexpr double ofVectors = 4;
    return pixelScale(painter).value_or(ofVectors);
}

std::optional<double> pixelScale(const QPainter& painter)
{
    const QPaintEngine* engine = painter.paintEngine();
    if (engine == nullptr || engine->type() != QPaintEngine::Raster) {
        return std::nullopt;
    }
    return painter.device()->devicePixelRatioF();
}

void drawBand(QPainter& painter, const QRectF& area, const std::vector<BandColumn>& columns, QColor colour)
{
    const auto scale = pixelScale(painter);
    const Rows rows = rowsOf(columns, static_cast<int>(area.height() * bandScale(painter)));
    if (rows.first >= rows.end) {
        return;
    }
    if (scale) {
        QImage image = bandImage(columns, rows, colour);
        image.setDevicePixelRatio(*scale);
        painter.drawImage(QPointF(area.left(), area.top() + rows.first / *scale), image);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPath(bandPath(columns, rows, area.topLeft(), bandScale(painter)));
}

} // namespace quantoscope
