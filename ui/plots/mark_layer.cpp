// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/mark_layer.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

/// QRectF::contains() takes a point that is not a number for one inside.
bool isWithin(const QRectF& area, QPointF pixel)
{
    return std::isfinite(pixel.x()) && std::isfinite(pixel.y()) && area.contains(pixel);
}

} // namespace

MarkLayer::MarkLayer(QWidget& plot, const Frame& frame, Shape shape) : Layer(plot, frame), m_shape(shape) {}

void MarkLayer::setPoints(std::vector<QPointF> points, QSizeF cell)
{
    m_points = std::move(points);
    m_cell = cell;
    update();
}

void MarkLayer::draw(QPainter& painter, const Frame& frame) const
{
    constexpr double fixed = 4;
    constexpr double least = 3.5; // pixels; shapes may overlap a little
    constexpr double smallest = 2.5;
    constexpr double most = 6;
    const auto halfOf = [=](double pixels) { return std::clamp(pixels / 2 - 0.5, smallest, most); };
    const double perX = frame.area.width() / (frame.xMax - frame.xMin);
    const double perY = frame.area.height() / (frame.yMax - frame.yMin);
    const QSizeF cell(m_cell.width() * perX, m_cell.height() * perY);
    if (!m_cell.isEmpty() && (cell.width() < least || cell.height() < least)) {
        drawSmall(painter, frame, cell);
        return;
    }
    const QSizeF half =
        m_cell.isEmpty() ? QSizeF(fixed, fixed) : QSizeF(halfOf(cell.width()), halfOf(cell.height()));
    painter.setRenderHint(QPainter::Antialiasing, m_shape != Shape::block);
    const QRectF near = frame.area.adjusted(-fixed, -fixed, fixed, fixed);
    for (const QPointF& point : m_points) {
        if (const QPointF centre = frame.toPixel(point); isWithin(near, centre)) {
            drawMark(painter, m_shape, centre, half);
        }
    }
}

/// At most one square per pixel.
void MarkLayer::drawSmall(QPainter& painter, const Frame& frame, QSizeF cell) const
{
    const QSizeF size(std::clamp(cell.width(), 1.0, 3.0), std::clamp(cell.height(), 1.0, 3.0));
    const auto width = static_cast<std::size_t>(frame.area.width()) + 1;
    std::vector<bool> taken(width * (static_cast<std::size_t>(frame.area.height()) + 1));
    QList<QRectF> squares;
    for (const QPointF& point : m_points) {
        const QPointF pixel = frame.toPixel(point);
        if (!isWithin(frame.area, pixel)) {
            continue;
        }
        const QPointF inside = pixel - frame.area.topLeft();
        auto spot =
            taken[static_cast<std::size_t>(inside.y()) * width + static_cast<std::size_t>(inside.x())];
        if (!spot) {
            spot = true;
            squares << QRectF(pixel - QPointF(size.width() / 2, size.height() / 2), size);
        }
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(pen().color());
    painter.drawRects(squares);
}

void MarkLayer::drawMark(QPainter& painter, Shape shape, QPointF centre, QSizeF half)
{
    const double x = half.width();
    const double y = half.height();
    switch (shape) {
    case Shape::block:
        painter.fillRect(QRectF(centre.x() - std::min(1.5, x), centre.y() - y, std::min(3.0, 2 * x), 2 * y),
                         painter.pen().color());
        break;
    case Shape::diamond:
        painter.setBrush(Qt::NoBrush);
        painter.drawPolygon(QPolygonF({centre + QPointF(-x, 0), centre + QPointF(0, -y),
                                       centre + QPointF(x, 0), centre + QPointF(0, y)}));
        break;
    case Shape::cross:
        painter.drawLine(centre + QPointF(-x, -y), centre + QPointF(x, y));
        painter.drawLine(centre + QPointF(-x, y), centre + QPointF(x, -y));
        break;
    case Shape::ring:
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, x + 2, y + 2);
        break;
    }
}

} // namespace quantoscope
