// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/mark_layer.h"

namespace quantoscope {

/// A line through marks with error bars.
class SeriesLayer : public Layer
{
public:
    struct Point
    {
        QPointF place;
        double halfWidth; ///< Of the error bar; NaN: none.
    };

    using Layer::Layer;

    /// The points by ascending x.
    void setPoints(std::vector<Point> points, MarkLayer::Shape shape);
    const std::vector<Point>& points() const { return m_points; }

protected:
    void draw(QPainter& painter, const Frame& frame) const override;

private:
    MarkLayer::Shape m_shape = MarkLayer::Shape::ring;
    std::vector<Point> m_points;
};

} // namespace quantoscope
