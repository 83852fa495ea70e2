// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/frame.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {

QPointF Frame::toPixel(QPointF value) const
{
    const double x = (value.x() - xMin) / (xMax - xMin);
    const double y = logarithmicY ? std::log(value.y() / yMin) / std::log(yMax / yMin)
                                  : (value.y() - yMin) / (yMax - yMin);
    return {area.left() + x * area.width(), area.bottom() - y * area.height()};
}

QPointF Frame::toValue(QPointF pixel) const
{
    const double x = (pixel.x() - area.left()) / area.width();
    const double y = (area.bottom() - pixel.y()) / area.height();
    return {xMin + x * (xMax - xMin),
            logarithmicY ? yMin * std::pow(yMax / yMin, y) : yMin + y * (yMax - yMin)};
}

std::optional<QLineF> clipped(const QLineF& line, const QRectF& within)
{
    double from = 0;
    double to = 1;
    const auto cut = [&](double start, double delta, double low, double high) {
        if (delta == 0) {
            return start >= low && start <= high;
        }
        const double first = (low - start) / delta;
        const double second = (high - start) / delta;
        from = std::max(from, std::min(first, second));
        to = std::min(to, std::max(first, second));
        return from <= to;
    };
    if (!cut(line.x1(), line.dx(), within.left(), within.right()) ||
        !cut(line.y1(), line.dy(), within.top(), within.bottom())) {
        return std::nullopt;
    }
    return QLineF(from > 0 ? line.pointAt(from) : line.p1(), to < 1 ? line.pointAt(to) : line.p2());
}

} // namespace quantoscope
