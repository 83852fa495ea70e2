// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/pareto_front.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace quantoscope {

std::vector<QPointF> paretoFront(std::vector<QPointF> points)
{
    std::erase_if(points,
                  [](QPointF point) { return !std::isfinite(point.x()) || !std::isfinite(point.y()); });
    std::ranges::sort(points, {}, [](QPointF point) { return std::pair(point.x(), -point.y()); });
    std::vector<QPointF> front;
    std::ranges::copy_if(points, std::back_inserter(front),
                         [&front](QPointF point) { return front.empty() || point.y() > front.back().y(); });
    return front;
}

std::vector<QPointF> paretoLine(const std::vector<QPointF>& points)
{
    std::vector<QPointF> line = paretoFront(points);
    if (line.empty()) {
        return line;
    }
    double end = line.back().x();
    for (const QPointF& point : points) {
        end = std::isfinite(point.y()) && std::isfinite(point.x()) ? std::max(end, point.x()) : end;
    }
    if (end > line.back().x()) {
        line.emplace_back(end, line.back().y());
    }
    return line;
}

} // namespace quantoscope
