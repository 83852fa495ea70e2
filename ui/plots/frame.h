// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QPointF>
#include <QRectF>

#include <optional>

namespace quantoscope {

/// What maps values to pixels: the axes' ranges over the plot area.
struct Frame
{
    QRectF area; ///< In pixels of the plot.
    double xMin = 0, xMax = 1;
    double yMin = 0, yMax = 1;
    bool logarithmicY = false;

    QPointF toPixel(QPointF value) const;
    QPointF toValue(QPointF pixel) const;
};

/// The part of a line within a rectangle; empty where there is none. Keeps the slope, as clamping would not.
std::optional<QLineF> clipped(const QLineF& line, const QRectF& within);

} // namespace quantoscope
