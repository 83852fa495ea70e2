// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/series_layer.h"

#include <QPainter>

#include <cmath>
#include <utility>

namespace quantoscope {

void SeriesLayer::setPoints(std::vector<Point> points, MarkLayer::Shape shape)
{
    m_points = std::move(points);
    m_shape = shape;
    update();
}

void SeriesLayer::draw(QPainter& painter, const Frame& frame) const
{
    constexpr double cap = 3; // pixels, half the width of the ends of an error bar
    constexpr double edge = 8;
    const double size = m_shape == MarkLayer::Shape::ring ? 2 : 3.5; // rings are drawn larger
    const QSizeF half(size, size);
    const QRectF near = frame.area.adjusted(-edge, -edge, edge, edge);
    const auto drawPart = [&](const QLineF& line) { // the painter overflows on huge coordinates
        if (const auto part = clipped(line, near)) {
            painter.drawLine(*part);
        }
    };
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 1; i < m_points.size(); ++i) {
        drawPart({frame.toPixel(m_points[i - 1].place), frame.toPixel(m_points[i].place)});
    }
    painter.setPen(QPen(pen().color(), 1.2)); // bars and marks are solid, whatever the line is
    for (const Point& point : m_points) {
        const QPointF centre = frame.toPixel(point.place);
        if (!std::isnan(point.halfWidth)) {
            const double low = frame.toPixel(point.place - QPointF(0, point.halfWidth)).y();
            const double high = frame.toPixel(point.place + QPointF(0, point.halfWidth)).y();
            drawPart({centre.x(), low, centre.x(), high});
            drawPart({centre.x() - cap, low, centre.x() + cap, low});
            drawPart({centre.x() - cap, high, centre.x() + cap, high});
        }
        if (near.contains(centre)) {
            MarkLayer::drawMark(painter, m_shape, centre, half);
        }
    }
}

} // namespace quantoscope
