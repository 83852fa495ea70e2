// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/band.h"

#include <QImage>
#include <QPaintEngine>
#include <QPainter>

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

/// Row by row, so that the compiler can take many columns at once: far faster than a painter's call a column.
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

} // namespace

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
    const Rows rows = rowsOf(columns, static_cast<int>(area.height() * scale.value_or(1)));
    if (rows.first >= rows.end) {
        return;
    }
    if (scale) {
        QImage image = bandImage(columns, rows, colour);
        image.setDevicePixelRatio(*scale);
        painter.drawImage(QPointF(area.left(), area.top() + rows.first / *scale), image);
        return;
    }
    QList<QRectF> bars;
    for (std::size_t x = 0; x < columns.size(); ++x) {
        const BandColumn& column = columns[x];
        const int top = std::max(column.top, rows.first);
        const int bottom = std::min(column.bottom, rows.end);
        if (top < bottom) {
            bars << QRectF(area.left() + static_cast<double>(x), area.top() + top, 1, bottom - top);
        }
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRects(bars);
}

} // namespace quantoscope
