// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/layers.h"

#include <QPainter>

namespace quantoscope {

Layer::Layer(QGraphicsItem* parent, const Frame& frame) : QGraphicsItem(parent), m_frame(frame)
{
    setZValue(10);
    setAcceptedMouseButtons(Qt::NoButton);
}

void Layer::setPen(const QPen& pen)
{
    m_pen = pen;
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

} // namespace quantoscope
