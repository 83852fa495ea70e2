// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <vector>

namespace quantoscope {

/// The points of a Pareto front: x is a cost, y a quality. No other point has at most the cost and a greater
/// quality. By ascending cost and quality; of equal points one. Points that are not finite are left out.
std::vector<QPointF> paretoFront(std::vector<QPointF> points);

/// The front as a stepped line: the best quality for at most this cost, continued to the greatest cost of
/// all points.
std::vector<QPointF> paretoLine(const std::vector<QPointF>& points);

} // namespace quantoscope
