// SPDX-License-Identifier: GPL-3.0-or-later
// Draws everything around and over the data of a plot: header, labels, crosshair and readout.
#include "ui/plots/plot.h"
#include "ui/plots/plot_style.h"
#include "ui/plots/readout_box.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace quantoscope {

void Plot::drawRowLabel(QPainter& painter, double y, const QString& text, const QColor& colour) const
{
    const double middle = m_frame.toPixel({0, y}).y();
    if (middle > m_frame.area.top() && middle < m_frame.area.bottom()) {
        painter.setFont(plotFont(7.5));
        painter.setPen(colour);
        painter.drawText(QRectF(0, middle - 8, m_frame.area.left() - 6, 16),
                         Qt::AlignRight | Qt::AlignVCenter, text);
    }
}

void Plot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.background);
    drawData(painter);
    drawHeader(painter);
    drawRows(painter);
    drawOutOfSight(painter);
    drawHighlightLabel(painter);
    if (m_bandStart && m_pointer && m_dragged) {
        painter.setPen(QPen(m_theme.highlight, 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(*m_bandStart, *m_pointer).normalized());
    } else if (m_pointer && m_exploration && m_frame.area.contains(*m_pointer)) {
        drawCrosshair(painter);
    }
}

/// Draws the grid and the axes, and the layers above them.
void Plot::drawData(QPainter& painter) const
{
    m_axes.paint(painter);
    if (hasData()) {
        for (const auto& layer : m_layers) {
            layer->paint(painter);
        }
    }
}

/// Draws a hint at each edge of the plot area beyond which there is data.
void Plot::drawOutOfSight(QPainter& painter) const
{
    const auto number = [](double value) { return QString::number(value, 'g', 4); };
    if (!hasData()) {
        return;
    }
    const auto tell = [&](const std::optional<ValueSpan>& ends, const Range& shown, Qt::Edge low,
                          Qt::Edge high) {
        if (ends && ends->low < shown.min) {
            drawHint(painter, low, tr("down to %1").arg(number(ends->low)));
        }
        if (ends && ends->high > shown.max) {
            drawHint(painter, high, tr("up to %1").arg(number(ends->high)));
        }
    };
    tell(m_dataX, m_x.shown, Qt::LeftEdge, Qt::RightEdge);
    tell(m_dataY, m_y.shown, Qt::BottomEdge, Qt::TopEdge);
}

/// Draws a text with an arrow that points to an edge of the plot area.
void Plot::drawHint(QPainter& painter, Qt::Edge edge, const QString& text) const
{
    constexpr double arrow = 8;
    constexpr double inset = 2;
    painter.setFont(plotFont(7.5));
    const QRectF& area = m_frame.area;
    QRectF box(0, 0, QFontMetricsF(painter.font()).horizontalAdvance(text) + arrow + 9, 14);
    box.moveCenter(area.center());
    QPolygonF head{{-arrow / 2, arrow / 4}, {arrow / 2, arrow / 4}, {0, -arrow / 4 - 1}};
    double turned = 0;
    switch (edge) {
    case Qt::TopEdge:
        box.moveTop(area.top() + inset);
        break;
    case Qt::BottomEdge:
        box.moveBottom(area.bottom() - inset);
        turned = 180;
        break;
    case Qt::LeftEdge:
        box.moveLeft(area.left() + inset);
        turned = -90;
        break;
    case Qt::RightEdge:
        box.moveRight(area.right() - inset);
        turned = 90;
        break;
    }
    const bool arrowLast = edge == Qt::RightEdge;
    QColor fill = m_theme.background;
    fill.setAlpha(225);
    painter.fillRect(box, fill);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(arrowLast ? box.right() - arrow / 2 - 3 : box.left() + arrow / 2 + 3, box.center().y());
    painter.rotate(turned);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.highlight);
    painter.drawPolygon(head);
    painter.restore();
    painter.setPen(m_theme.text);
    painter.drawText(arrowLast ? box.adjusted(3, 0, -arrow - 6, 0) : box.adjusted(arrow + 6, 0, -3, 0),
                     Qt::AlignCenter, text);
}

/// Draws index and value of the highlighted level beside its line.
void Plot::drawHighlightLabel(QPainter& painter) const
{
    if (!m_highlighted || !m_exploration || !m_levelLines) {
        return;
    }
    const double level = m_exploration->table[static_cast<std::size_t>(*m_highlighted)];
    const QRectF& area = m_frame.area;
    const QPointF line = m_frame.toPixel({level, level});
    const bool upright = *m_levelLines == Qt::Vertical;
    if (upright ? line.x() < area.left() || line.x() > area.right()
                : line.y() < area.top() || line.y() > area.bottom()) {
        return;
    }
    const QString text = tr("level %1 = %2").arg(*m_highlighted).arg(level, 0, 'g', 5);
    painter.setFont(plotFont(7.5));
    QRectF box(0, 0, QFontMetricsF(painter.font()).horizontalAdvance(text) + 8, 14);
    if (upright) {
        const bool right = line.x() + box.width() + 4 < area.right();
        box.moveTo(right ? line.x() + 4 : line.x() - box.width() - 4, area.top() + 2);
    } else {
        const bool above = line.y() - box.height() - 4 > area.top();
        box.moveTo(area.right() - box.width() - 3, above ? line.y() - box.height() - 3 : line.y() + 3);
    }
    QColor fill = m_theme.background;
    fill.setAlpha(225);
    painter.fillRect(box, fill);
    painter.setPen(m_theme.highlight);
    painter.drawText(box, Qt::AlignCenter, text);
}

void Plot::drawCrosshair(QPainter& painter) const
{
    QPen pen(m_theme.threshold, 1, Qt::DotLine);
    painter.setPen(pen);
    const QRectF& area = m_frame.area;
    painter.drawLine(QPointF(m_pointer->x(), area.top()), QPointF(m_pointer->x(), area.bottom()));
    painter.drawLine(QPointF(area.left(), m_pointer->y()), QPointF(area.right(), m_pointer->y()));
    painter.setFont(plotFont(8));
    const QRectF plot = QRectF(rect()).adjusted(1, 1, -1, -1);
    const auto [box, text] =
        readoutBox(readoutAt(m_frame.toValue(*m_pointer)), painter.font(), *m_pointer, area, plot);
    QColor fill = m_theme.background;
    fill.setAlpha(235);
    painter.setPen(m_theme.threshold);
    painter.setBrush(fill);
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(m_theme.text);
    painter.drawText(box.adjusted(5, 3, -5, -3), Qt::AlignLeft, text);
}

} // namespace quantoscope
