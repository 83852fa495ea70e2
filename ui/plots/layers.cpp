// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/layers.h"

#include <QPainter>

namespace quantoscope {

Layer::Layer(QWidget& plot, const Frame& frame) : m_plot(plot), m_frame(frame) {}

void Layer::setPen(const QPen& pen)
{
    m_pen = pen;
    update();
}

void Layer::setVisible(bool visible)
{
    if (visible != m_visible) {
        m_visible = visible;
        update();
    }
}

void Layer::update()
{
    m_plot.update();
}

void Layer::paint(QPainter& painter) const
{
    if (!m_visible) {
        return;
    }
    painter.save();
    painter.setClipRect(m_frame.area, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(m_pen);
    draw(painter, m_frame);
    painter.restore();
}

} // namespace quantoscope
