// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dynamics/span_layer.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace quantoscope {

SpanLayer::SpanLayer(QWidget& plot, const Frame& frame, Qt::BrushStyle hatch, QString name)
    : Layer(plot, frame), m_hatch(hatch), m_name(std::move(name))
{
}

void SpanLayer::setSpan(double first, double last)
{
    m_first = first;
    m_last = last;
    update();
}

void SpanLayer::draw(QPainter& painter, const Frame& frame) const
{
    const double left = std::max(frame.toPixel({m_first, 0}).x(), frame.area.left());
    const double right = std::min(frame.toPixel({m_last, 0}).x(), frame.area.right());
    if (!(left < right) || m_first >= m_last) {
        return;
    }
    const QRectF span(left, frame.area.top(), right - left, frame.area.height());
    QColor tint = pen().color();
    tint.setAlpha(22);
    painter.fillRect(span, tint);
    constexpr float strength = 0.35F; // mixed into the colour, because PDF hatches are never translucent
    const auto towards = [](float from, float to) { return from + strength * (to - from); };
    const QColor strokes = QColor::fromRgbF(towards(m_background.redF(), pen().color().redF()),
                                            towards(m_background.greenF(), pen().color().greenF()),
                                            towards(m_background.blueF(), pen().color().blueF()));
    painter.fillRect(span, QBrush(strokes, m_hatch));
    QFont font;
    font.setPointSizeF(7.5);
    painter.setFont(font);
    const double width = QFontMetricsF(font).horizontalAdvance(m_name) + 8;
    constexpr double lineHeight = 14;
    const double begin = std::min(left + 3, frame.area.right() - width);
    painter.setPen(pen());
    painter.setBrush(Qt::NoBrush);
    const QRectF box(begin, frame.area.top() + 3 + m_row * lineHeight, width, lineHeight);
    painter.fillRect(box, m_background);
    painter.drawText(box.adjusted(4, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_name);
}

} // namespace quantoscope
