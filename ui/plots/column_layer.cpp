// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/band.h"
#include "ui/plots/layers.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace quantoscope {

void ColumnLayer::setColumns(double first, double width, std::vector<Extremes> columns)
{
    m_first = first;
    m_width = width;
    m_columns = std::move(columns);
    update();
}

void ColumnLayer::draw(QPainter& painter, const Frame& frame) const
{
    const double scale = bandScale(painter);
    const auto pixels = static_cast<int>(frame.area.width() * scale);
    const auto rows = frame.area.height() * scale;
    const auto columnAt = [&](double x) {
        const double pixel = (frame.toPixel({x, frame.yMin}).x() - frame.area.left()) * scale;
        return static_cast<int>(std::clamp(std::round(pixel), 0.0, static_cast<double>(pixels)));
    };
    const auto rowAt = [&](double y) {
        const double pixel = (frame.toPixel({frame.xMin, y}).y() - frame.area.top()) * scale;
        return static_cast<int>(std::clamp(pixel, -2.0, rows + 2));
    };
    std::vector<BandColumn> band(static_cast<std::size_t>(std::max(pixels, 0)));
    int from = columnAt(m_first);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const int to = columnAt(m_first + static_cast<double>(i + 1) * m_width);
        Extremes column = m_columns[i];
        if (std::isfinite(column.min) && from < to) {
            if (i > 0 && std::isfinite(m_columns[i - 1].min)) { // extend to the neighbour
                column.min = std::min(column.min, m_columns[i - 1].max);
                column.max = std::max(column.max, m_columns[i - 1].min);
            }
            const int top = rowAt(column.max);
            const int bottom = std::max(rowAt(column.min), top) + 1;
            std::fill(band.begin() + from, band.begin() + to, BandColumn{top, bottom});
        }
        from = to;
    }
    drawBand(painter, frame.area, band, pen().color());
}

} // namespace quantoscope
