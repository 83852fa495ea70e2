// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/band.h"
#include "ui/plots/layers.h"

#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

/// Limits coordinates far outside the plot area, because the painter overflows on huge numbers.
QPointF bounded(QPointF pixel)
{
    return {std::clamp(pixel.x(), -20000.0, 20000.0), std::clamp(pixel.y(), -20000.0, 20000.0)};
}

/// A disc that is drawn once and copied to each marker. Filling a path for each of hundreds of markers
/// is slow.
QPixmap discPixmap(double radius, QColor colour, double scale)
{
    const int edge = static_cast<int>(std::ceil((2 * radius + 2) * scale));
    QPixmap disc(edge, edge);
    disc.fill(Qt::transparent);
    QPainter painter(&disc);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(edge / 2.0, edge / 2.0), (radius + 0.5) * scale, (radius + 0.5) * scale);
    return disc;
}

void drawDiscs(QPainter& painter, const QList<QPointF>& centres, double radius, QColor colour)
{
    const auto scale = pixelScale(painter);
    if (!scale) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        for (const QPointF& centre : centres) {
            painter.drawEllipse(centre, radius + 0.5, radius + 0.5);
        }
        return;
    }
    QPixmap disc = discPixmap(radius, colour, *scale);
    disc.setDevicePixelRatio(*scale);
    const QPointF corner(disc.deviceIndependentSize().width() / 2, disc.deviceIndependentSize().height() / 2);
    for (const QPointF& centre : centres) {
        painter.drawPixmap(centre - corner, disc);
    }
}

} // namespace

RuleLayer::RuleLayer(QWidget& plot, const Frame& frame, Qt::Orientation orientation)
    : Layer(plot, frame), m_orientation(orientation)
{
}

void RuleLayer::setValues(std::vector<double> values)
{
    m_values = std::move(values);
    update();
}

void RuleLayer::setSpan(double low, double high)
{
    m_span = Span{low, high};
    update();
}

QLineF RuleLayer::ruleAt(double place, const Frame& frame) const
{
    if (m_orientation == Qt::Horizontal) {
        return {frame.area.left(), place, frame.area.right(), place};
    }
    if (m_span) {
        return {place, bounded(frame.toPixel({frame.xMin, m_span->low})).y(), place,
                bounded(frame.toPixel({frame.xMin, m_span->high})).y()};
    }
    const double top = m_tickLength > 0 ? frame.area.bottom() - m_tickLength : frame.area.top();
    return {place, top, place, frame.area.bottom()};
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
            continue; // outside the plot area, or on a pixel that already has a line
        }
        last = place;
        lines << ruleAt(place, frame);
    }
    painter.drawLines(lines);
}

MarkerLayer::MarkerLayer(QWidget& plot, const Frame& frame, double radius, bool stems)
    : Layer(plot, frame), m_radius(radius), m_stems(stems)
{
}

void MarkerLayer::setPoints(std::vector<QPointF> points)
{
    m_points = std::move(points);
    update();
}

void MarkerLayer::draw(QPainter& painter, const Frame& frame) const
{
    constexpr std::size_t mostDiscs = 300;
    const bool discs = m_points.size() < mostDiscs;
    const QRectF near = frame.area.adjusted(-m_radius, -m_radius, m_radius, m_radius);
    const auto width = static_cast<std::size_t>(near.width()) + 1;
    std::vector<bool> taken(width * (static_cast<std::size_t>(near.height()) + 1));
    QList<QPointF> marks;
    QList<QLineF> stems;
    for (const QPointF& point : m_points) {
        if (!std::isfinite(point.x()) || !std::isfinite(point.y())) {
            continue; // for example an infinite SQNR
        }
        const QPointF pixel = bounded(frame.toPixel(point));
        if (m_stems && pixel.x() >= near.left() && pixel.x() <= near.right()) {
            stems << QLineF(pixel.x(), frame.area.bottom(), pixel.x(), pixel.y());
        }
        if (!near.contains(pixel)) {
            continue;
        }
        const QPointF inside = pixel - near.topLeft();
        auto spot =
            taken[static_cast<std::size_t>(inside.y()) * width + static_cast<std::size_t>(inside.x())];
        if (!spot || discs) {
            spot = true;
            marks << pixel;
        }
    }
    painter.drawLines(stems);
    if (discs) {
        drawDiscs(painter, marks, m_radius, pen().color());
        return;
    }
    QList<QRectF> squares;
    std::ranges::transform(marks, std::back_inserter(squares),
                           [](QPointF mark) { return QRectF(mark.x() - 1, mark.y() - 1, 2, 2); });
    painter.setPen(Qt::NoPen);
    painter.setBrush(pen().color());
    painter.drawRects(squares);
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
    QList<QRectF> bars;
    for (std::size_t i = 0; i < m_heights.size(); ++i) {
        if (m_heights[i] > 0) {
            const double left = m_first + static_cast<double>(i) * m_width;
            const QPointF topLeft = bounded(frame.toPixel({left, m_heights[i]}));
            const double right = std::max(
                topLeft.x() + 1, bounded(frame.toPixel({left + m_width, 0})).x()); // else it may be invisible
            bars << QRectF(topLeft, QPointF(right, frame.area.bottom()));
        }
    }
    QColor fill = pen().color();
    fill.setAlpha(110);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRects(bars);
}

} // namespace quantoscope
