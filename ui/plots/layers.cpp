// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/layers.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace quantoscope {
namespace {

/// Far outside the plot area nothing is seen, and the painter must not be given numbers it cannot hold.
QPointF bounded(QPointF pixel)
{
    return {std::clamp(pixel.x(), -20000.0, 20000.0), std::clamp(pixel.y(), -20000.0, 20000.0)};
}

/// Draws a line through pixels in ascending x. Where asked it joins what falls into one pixel column into the
/// column's first, extreme and last points.
class Stroke
{
public:
    Stroke(QPainter& painter, const QRectF& within, bool thin)
        : m_painter(painter), m_within(within), m_thin(thin)
    {
    }

    void to(QPointF pixel)
    {
        if (!m_last) {
            m_last = pixel;
            m_lonely = true;
            return;
        }
        m_lonely = false;
        const QPointF from = std::exchange(*m_last, pixel);
        if (const auto part = clipped({from, pixel}, m_within)) {
            if (m_run.isEmpty() || m_run.last() != part->p1()) {
                flush();
                append(part->p1());
            }
            append(part->p2());
        }
    }

    void end()
    {
        if (m_lonely && m_within.contains(*m_last)) {
            m_painter.drawPoint(*m_last);
        }
        flush();
        m_last.reset();
        m_lonely = false;
    }

private:
    void append(QPointF pixel)
    {
        const qsizetype size = m_run.size();
        if (!m_thin || size < 4 || std::floor(m_run[size - 4].x()) != std::floor(pixel.x())) {
            m_run << pixel;
            return;
        }
        // The column holds first, one extreme, the other, last: the last one becomes an extreme or goes.
        const double passed = m_run[size - 1].y();
        double& one = m_run[size - 3].ry();
        double& other = m_run[size - 2].ry();
        const auto [low, high] = std::minmax({one, other, passed});
        one = low;
        other = high;
        m_run[size - 1] = pixel;
    }

    void flush()
    {
        m_painter.drawPolyline(m_run);
        m_run.clear();
    }

    QPainter& m_painter;
    QRectF m_within;
    bool m_thin;
    QPolygonF m_run;
    std::optional<QPointF> m_last;
    bool m_lonely = false;
};

} // namespace

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
    constexpr double pointsPerPixel = 4;
    constexpr double margin = 8; // what is cut off ends out of sight
    Stroke stroke(painter, frame.area.adjusted(-margin, -margin, margin, margin),
                  static_cast<double>(m_points.size()) > pointsPerPixel * frame.area.width());
    std::optional<double> height;
    for (const QPointF& point : m_points) {
        if (!std::isfinite(point.y())) {
            stroke.end();
            height.reset();
            continue;
        }
        const QPointF pixel = frame.toPixel(point);
        if (m_shape == Shape::stepped && height) {
            stroke.to({pixel.x(), *height});
        }
        stroke.to(pixel);
        height = pixel.y();
    }
    stroke.end();
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
        const QPointF bottom = bounded(frame.toPixel({column.x, column.min}));
        const QPointF top = bounded(frame.toPixel({column.x, column.max}));
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
    const auto [low, high] = m_orientation == Qt::Vertical ? std::pair{frame.area.left(), frame.area.right()}
                                                           : std::pair{frame.area.top(), frame.area.bottom()};
    QList<QLineF> lines;
    double last = -1e9;
    for (const double value : m_values) {
        const QPointF pixel = frame.toPixel({value, value});
        const double place = m_orientation == Qt::Vertical ? pixel.x() : pixel.y();
        if (place < low - 2 || place > high + 2 || std::abs(place - last) < 0.5) {
            continue; // out of sight, or on the pixel that is drawn already
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
    const QRectF near = frame.area.adjusted(-m_radius, -m_radius, m_radius, m_radius);
    const auto width = static_cast<std::size_t>(near.width()) + 1;
    std::vector<bool> drawn(width * (static_cast<std::size_t>(near.height()) + 1));
    for (const QPointF& point : m_points) {
        const QPointF pixel = bounded(frame.toPixel(point));
        if (m_stems ? pixel.x() < near.left() || pixel.x() > near.right() : !near.contains(pixel)) {
            continue;
        }
        if (near.contains(pixel)) {
            const QPointF inside = pixel - near.topLeft();
            auto spot =
                drawn[static_cast<std::size_t>(inside.y()) * width + static_cast<std::size_t>(inside.x())];
            if (spot && !round) {
                continue;
            }
            spot = true;
        }
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
            const QPointF topLeft = bounded(frame.toPixel({left, m_heights[i]}));
            const double right = bounded(frame.toPixel({left + m_width, 0})).x();
            painter.fillRect(QRectF(topLeft, QPointF(right, frame.area.bottom())), fill);
        }
    }
}

} // namespace quantoscope
