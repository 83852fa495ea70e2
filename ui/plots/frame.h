// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QPointF>
#include <QRectF>

#include <optional>

namespace quantoscope {

/// Maps values to pixels: the plot area and the ranges of the axes.
struct Frame
{
    QRectF area; ///< The plot area, in pixels of the plot.
    double xMin = 0, xMax = 1;
    double yMin = 0, yMax = 1;
    bool logarithmicY = false;

    QPointF toPixel(QPointF value) const;
    QPointF toValue(QPointF pixel) const;
};

/// The part of a line inside a rectangle, or empty if there is none. Unlike clamping the ends, this keeps
/// the slope.
std::optional<QLineF> clipped(const QLineF& line, const QRectF& within);

} // namespace quantoscope
