// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/layers.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

/// Far outside the plot area nothing is seen, and the painter must not be given numbers it cannot hold.
double bounded(double pixel)
{
    return std::clamp(pixel, -20000.0, 20000.0);
}

} // namespace

QPointF Frame::toPixel(QPointF value) const
{
    const double x = (value.x() - xMin) / (xMax - xMin);
    const double y = logarithmicY ? std::log(value.y() / yMin) / std::log(yMax / yMin)
                                  : (value.y() - yMin) / (yMax - yMin);
    return {bounded(area.left() + x * area.width()), bounded(area.bottom() - y * area.height())};
}

QPointF Frame::toValue(QPointF pixel) const
{
    const double x = (pixel.x() - area.left()) / area.width();
    const double y = (area.bottom() - pixel.y()) / area.height();
    return {xMin + x * (xMax - xMin),
            logarithmicY ? yMin * std::pow(yMax / yMin, y) : yMin + y * (yMax - yMin)};
}

Layer::Layer(QGraphicsItem* parent, const Frame& frame) : QGraphicsItem(parent), m_frame(frame)
{
    setZValue(10);
    setAcceptedMouseButtons(Qt::NoButton);
}

void Layer::setPen(const QPen& pen)
{
    m_pen = pen;
    m_pen.setCosmetic(true);
    update();
}

QRectF Layer::boundingRect() const
{
    return m_frame.area;
}

void Layer::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->save();
    painter->setClipRect(m_frame.area);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(m_pen);
    draw(*painter, m_frame);
    painter->restore();
}

LineLayer::LineLayer(QGraphicsItem* parent, const Frame& frame, Shape shape)
    : Layer(parent, frame), m_shape(shape)
{
}

void LineLayer::setPoints(std::vector<QPointF> points)
{
    m_points = std::move(points);
    update();
}

void LineLayer::draw(QPainter& painter, const Frame& frame) const
{
    constexpr std::size_t mostAntialiased = 1500;
    painter.setRenderHint(QPainter::Antialiasing,
                          m_shape == Shape::straight && m_points.size() < mostAntialiased);
    QPolygonF run;
    const auto flush = [&] {
        painter.drawPolyline(run);
        run.clear();
    };
    for (const QPointF& point : m_points) {
        if (!std::isfinite(point.y())) {
            flush();
            continue;
        }
        const QPointF pixel = frame.toPixel(point);
        if (m_shape == Shape::stepped && !run.isEmpty()) {
            run << QPointF(pixel.x(), run.last().y());
        }
        run << pixel;
    }
    flush();
}

void ColumnLayer::setColumns(std::vector<Column> columns)
{
    m_columns = std::move(columns);
    update();
}

void ColumnLayer::draw(QPainter& painter, const Frame& frame) const
{
    QList<QLineF> lines;
    lines.reserve(static_cast<qsizetype>(m_columns.size()));
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        Column column = m_columns[i];
        if (!std::isfinite(column.min)) {
            continue;
        }
        if (i > 0 && std::isfinite(m_columns[i - 1].min)) {
            column.min = std::min(column.min, m_columns[i - 1].max);
            column.max = std::max(column.max, m_columns[i - 1].min);
        }
        const QPointF bottom = frame.toPixel({column.x, column.min});
        const QPointF top = frame.toPixel({column.x, column.max});
        lines << QLineF(bottom.x(), std::max(bottom.y(), top.y() + 1), top.x(), top.y());
    }
    painter.drawLines(lines);
}

RuleLayer::RuleLayer(QGraphicsItem* parent, const Frame& frame, Qt::Orientation orientation, double length)
    : Layer(parent, frame), m_orientation(orientation), m_length(length)
{
}

void RuleLayer::setValues(std::vector<double> values)
{
    m_values = std::move(values);
    update();
}

void RuleLayer::draw(QPainter& painter, const Frame& frame) const
{
    QList<QLineF> lines;
    double last = -1e9;
    for (const double value : m_values) {
        const QPointF pixel = frame.toPixel({value, value});
        const double place = m_orientation == Qt::Vertical ? pixel.x() : pixel.y();
        if (std::abs(place - last) < 0.5) {
            continue; // on the pixel that is drawn already
        }
        last = place;
        if (m_orientation == Qt::Horizontal) {
            lines << QLineF(frame.area.left(), place, frame.area.right(), place);
        } else {
            const double top = m_length > 0 ? frame.area.bottom() - m_length : frame.area.top();
            lines << QLineF(place, top, place, frame.area.bottom());
        }
    }
    painter.drawLines(lines);
}

MarkerLayer::MarkerLayer(QGraphicsItem* parent, const Frame& frame, double radius, bool stems)
    : Layer(parent, frame), m_radius(radius), m_stems(stems)
{
}

void MarkerLayer::setPoints(std::vector<QPointF> points)
{
    m_points = std::move(points);
    update();
}

void MarkerLayer::draw(QPainter& painter, const Frame& frame) const
{
    constexpr std::size_t mostRound = 300;
    const bool round = m_points.size() < mostRound;
    painter.setRenderHint(QPainter::Antialiasing, round);
    painter.setBrush(pen().color());
    for (const QPointF& point : m_points) {
        const QPointF pixel = frame.toPixel(point);
        if (m_stems) {
            painter.drawLine(QPointF(pixel.x(), frame.area.bottom()), pixel);
        }
        if (round) {
            painter.drawEllipse(pixel, m_radius, m_radius);
        } else {
            painter.fillRect(QRectF(pixel.x() - 1, pixel.y() - 1, 2, 2), pen().color());
        }
    }
}

void BarLayer::setBars(double first, double width, std::vector<double> heights)
{
    m_first = first;
    m_width = width;
    m_heights = std::move(heights);
    update();
}

void BarLayer::draw(QPainter& painter, const Frame& frame) const
{
    QColor fill = pen().color();
    fill.setAlpha(110);
    for (std::size_t i = 0; i < m_heights.size(); ++i) {
        if (m_heights[i] > 0) {
            const double left = m_first + static_cast<double>(i) * m_width;
            const QPointF topLeft = frame.toPixel({left, m_heights[i]});
            const double right = frame.toPixel({left + m_width, 0}).x();
            painter.fillRect(QRectF(topLeft, QPointF(right, frame.area.bottom())), fill);
        }
    }
}

} // namespace quantoscope
