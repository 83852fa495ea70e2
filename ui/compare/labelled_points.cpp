// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/labelled_points.h"

#include "ui/plots/plot_style.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>

namespace quantoscope {
namespace {

constexpr double discRadius = 4;
constexpr double nameDistance = 8; // from the centre of the disc, outside the ring of MarkLayer
constexpr double nameSize = 8;     // points

QRectF discAt(QPointF centre)
{
    return {centre.x() - discRadius, centre.y() - discRadius, 2 * discRadius, 2 * discRadius};
}

/// First those that a front that comes from below and goes on to the right crosses least: left, above left
/// and below right.
std::array<QRectF, 6> placesAround(QPointF centre, QSizeF size)
{
    const double right = centre.x() + nameDistance;
    const double left = centre.x() - nameDistance - size.width();
    const double before = centre.x() - size.width();
    const double middle = centre.y() - size.height() / 2;
    const double above = centre.y() - nameDistance - size.height();
    const double below = centre.y() + nameDistance;
    return {QRectF({left, middle}, size),      QRectF({before, above}, size),
            QRectF({centre.x(), below}, size), QRectF({right, middle}, size),
            QRectF({centre.x(), above}, size), QRectF({before, below}, size)};
}

/// The areas of the steps of a line.
QList<QRectF> stepsOf(const std::vector<QPointF>& line, const Frame& frame)
{
    constexpr double half = 1; // of the width of a pen
    QList<QRectF> steps;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const QPointF from = frame.toPixel(line[i - 1]);
        const QPointF to = frame.toPixel(line[i]);
        steps << QRectF(from, QPointF(to.x(), from.y())).adjusted(-half, -half, half, half)
              << QRectF(QPointF(to.x(), from.y()), to).normalized().adjusted(-half, -half, half, half);
    }
    return steps;
}

} // namespace

void LabelledPoints::setPoints(std::vector<Point> points)
{
    m_points = std::move(points);
    update();
}

void LabelledPoints::setLine(std::vector<QPointF> line)
{
    m_line = std::move(line);
    update();
}

void LabelledPoints::setMessage(const QString& message)
{
    m_message = message;
    update();
}

QList<QRectF> LabelledPoints::namePlaces(const QFont& font, const Frame& frame) const
{
    const QFontMetricsF metrics(font);
    QList<QRectF> taken = stepsOf(m_line, frame);
    for (const Point& point : m_points) {
        taken << discAt(frame.toPixel(point.place));
    }
    const auto isFree = [&](const QRectF& place) {
        return frame.area.contains(place) &&
               std::ranges::none_of(taken, [&](const QRectF& other) { return other.intersects(place); });
    };
    QList<QRectF> names;
    for (const Point& point : m_points) {
        const auto places = placesAround(frame.toPixel(point.place),
                                         {metrics.horizontalAdvance(point.name), metrics.height()});
        const auto* const found = std::ranges::find_if(places, isFree);
        names << (found == places.end() ? places.back() : *found);
        taken << names.back();
    }
    return names;
}

void LabelledPoints::draw(QPainter& painter, const Frame& frame) const
{
    painter.setFont(plotFont(nameSize));
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<QRectF> names = namePlaces(painter.font(), frame);
    const QRectF near = frame.area.adjusted(-discRadius, -discRadius, discRadius, discRadius);
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const QPointF centre = frame.toPixel(m_points[i].place);
        if (near.contains(centre)) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_points[i].colour);
            painter.drawEllipse(discAt(centre));
            painter.setPen(pen());
            painter.drawText(names[static_cast<qsizetype>(i)], Qt::AlignCenter, m_points[i].name);
        }
    }
    if (!m_message.isEmpty()) {
        constexpr double margin = 10;
        painter.setPen(pen());
        painter.drawText(frame.area.adjusted(margin, margin, -margin, -margin),
                         Qt::AlignCenter | Qt::TextWordWrap, m_message);
    }
}

} // namespace quantoscope
