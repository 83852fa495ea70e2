// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/layers.h"

namespace quantoscope {

/// A mark of one shape at each point. Where marks would overlap because their cells are smaller than the
/// shape, small squares take their place. Points that are not finite are skipped.
class MarkLayer : public Layer
{
public:
    enum class Shape { block, diamond, cross, ring };

    MarkLayer(QWidget& plot, const Frame& frame, Shape shape);

    /// `cell`: the width and height in units of the axes that a mark may fill; empty: marks have the same
    /// size at any zoom.
    void setPoints(std::vector<QPointF> points, QSizeF cell = {});
    const std::vector<QPointF>& points() const { return m_points; }

    /// One mark with the painter's pen, `half` as wide and as high.
    static void drawMark(QPainter& painter, Shape shape, QPointF centre, QSizeF half);

protected:
    void draw(QPainter& painter, const Frame& frame) const override;

private:
    void drawSmall(QPainter& painter, const Frame& frame, QSizeF cell) const;

    Shape m_shape;
    std::vector<QPointF> m_points;
    QSizeF m_cell;
};

} // namespace quantoscope
