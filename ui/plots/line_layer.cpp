// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/band.h"
#include "ui/plots/layers.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

/// Lines are clipped this many pixels outside the plot area, so that their ends are not visible.
constexpr double margin = 8;

QRectF inSight(const Frame& frame)
{
    return frame.area.adjusted(-margin, -margin, margin, margin);
}

/// Calls `join(from, to)` for each pair of neighbouring points, and `lone(pixel)` for each point without
/// finite neighbours. All arguments are in pixels.
template<typename Join, typename Lone>
void forEachPair(const std::vector<QPointF>& points, const Frame& frame, Join join, Lone lone)
{
    // Not std::optional: GCC 12 warns that it is uninitialized if libstdc++ assertions are on.
    QPointF last;
    bool hasLast = false;
    bool joined = false;
    for (const QPointF& point : points) {
        if (!std::isfinite(point.y())) {
            if (hasLast && !joined) {
                lone(last);
            }
            hasLast = false;
            continue;
        }
        const QPointF pixel = frame.toPixel(point);
        if (hasLast) {
            join(last, pixel);
        }
        joined = hasLast;
        hasLast = true;
        last = pixel;
    }
    if (hasLast && !joined) {
        lone(last);
    }
}

/// The points of a stepped line: inserts a corner before each point, at the height of the previous one.
std::vector<QPointF> cornersOf(const std::vector<QPointF>& points)
{
    std::vector<QPointF> corners;
    corners.reserve(2 * points.size());
    for (const QPointF& point : points) {
        if (!corners.empty() && std::isfinite(point.y())) {
            corners.emplace_back(point.x(), corners.back().y());
        }
        corners.push_back(point);
    }
    return corners;
}

void drawStraight(QPainter& painter, const std::vector<QPointF>& points, const Frame& frame)
{
    const QRectF within = inSight(frame);
    QPolygonF run;
    const auto flush = [&] {
        if (!run.isEmpty()) {
            painter.drawPolyline(run);
            run.clear();
        }
    };
    forEachPair(
        points, frame,
        [&](QPointF from, QPointF to) {
            if (const auto part = clipped({from, to}, within)) {
                if (run.isEmpty() || run.last() != part->p1()) {
                    flush();
                    run << part->p1();
                }
                run << part->p2();
            }
        },
        [&](QPointF pixel) {
            if (within.contains(pixel)) {
                painter.drawPoint(pixel);
            }
        });
    flush();
}

/// Draws vertical and horizontal bars aligned to device pixels. They are sharp, and much faster to draw than
/// a wide line.
void drawStepped(QPainter& painter, const std::vector<QPointF>& points, const Frame& frame, const QPen& pen)
{
    const double scale = pixelScale(painter).value_or(1);
    const double width = std::max(1.0, std::round(pen.widthF() * scale)) / scale;
    const auto edge = [&](double centre) { return std::round((centre - width / 2) * scale) / scale; };
    const QRectF within = inSight(frame);
    QList<QRectF> bars;
    const auto add = [&](const QLineF& line) {
        if (const auto part = clipped(line, within)) {
            const double left = edge(std::min(part->x1(), part->x2()));
            const double top = edge(std::min(part->y1(), part->y2()));
            bars << QRectF(QPointF(left, top), QPointF(edge(std::max(part->x1(), part->x2())) + width,
                                                       edge(std::max(part->y1(), part->y2())) + width));
        }
    };
    forEachPair(
        points, frame,
        [&](QPointF from, QPointF to) {
            const QPointF corner(to.x(), from.y());
            add({from, corner});
            if (from.y() != to.y()) {
                add({corner, to});
            }
        },
        [&](QPointF pixel) {
            add({pixel, pixel});
        });
    painter.setPen(Qt::NoPen);
    painter.setBrush(pen.color());
    painter.drawRects(bars);
}

/// For many points per pixel column: fills the rows that the line covers in each column. This looks the same
/// and takes O(points + pixels).
void drawDense(QPainter& painter, const std::vector<QPointF>& points, const Frame& frame, const QPen& pen)
{
    const double scale = bandScale(painter);
    const auto pixels = static_cast<int>(frame.area.width() * scale);
    const double rows = frame.area.height() * scale;
    std::vector<BandColumn> band(static_cast<std::size_t>(std::max(pixels, 0)));
    const auto cover = [&](double x, double y) {
        const double column = (x - frame.area.left()) * scale;
        if (!(column >= 0 && column < pixels)) {
            return;
        }
        const auto row = static_cast<int>(std::clamp((y - frame.area.top()) * scale, -2.0, rows + 2));
        BandColumn& covered = band[static_cast<std::size_t>(column)];
        covered = covered.top < covered.bottom
                      ? BandColumn{std::min(covered.top, row), std::max(covered.bottom, row + 1)}
                      : BandColumn{row, row + 1};
    };
    forEachPair(
        points, frame,
        [&](QPointF from, QPointF to) {
            cover(from.x(), from.y());
            cover(to.x(), from.y()); // the corner of a stepped line; connects the columns of a straight one
            cover(to.x(), to.y());
            const double last = std::min(to.x(), frame.area.right());
            for (double x = std::max(from.x(), frame.area.left()) + 1 / scale; x < last; x += 1 / scale) {
                const double fraction = (x - from.x()) / (to.x() - from.x());
                cover(x, from.y() + fraction * (to.y() - from.y()));
            }
        },
        [&](QPointF pixel) { cover(pixel.x(), pixel.y()); });
    drawBand(painter, frame.area, band, pen.color());
}

} // namespace

LineLayer::LineLayer(QWidget& plot, const Frame& frame, Shape shape) : Layer(plot, frame), m_shape(shape) {}

void LineLayer::setPoints(std::vector<QPointF> points)
{
    m_points = std::move(points);
    update();
}

void LineLayer::draw(QPainter& painter, const Frame& frame) const
{
    constexpr double pointsPerPixel = 4;
    if (static_cast<double>(m_points.size()) > pointsPerPixel * frame.area.width()) {
        drawDense(painter, m_points, frame, pen());
    } else if (m_shape == Shape::stepped && pixelScale(painter)) {
        drawStepped(painter, m_points, frame, pen());
    } else {
        QPen joined = pen();
        joined.setJoinStyle(m_shape == Shape::stepped ? Qt::MiterJoin : Qt::BevelJoin);
        painter.setPen(joined);
        painter.setRenderHint(QPainter::Antialiasing);
        drawStraight(painter, m_shape == Shape::stepped ? cornersOf(m_points) : m_points, frame);
    }
}

} // namespace quantoscope
