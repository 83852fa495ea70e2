// SPDX-License-Identifier: GPL-3.0-or-later
// Handles the wheel, the mouse and the keyboard in a plot.
#include "ui/plots/plot.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace quantoscope {

bool Plot::mayShow(const Range& range, const Range& full, bool logarithmic)
{
    constexpr double finest = 1e-6;
    constexpr double widest = 1e3;
    if (logarithmic) {
        return range.min > 0 && range.max / range.min > 1.01 &&
               std::log(range.max / range.min) < widest * std::log(full.max / full.min);
    }
    const double narrowest = finest * std::max({std::abs(range.min), std::abs(range.max), 1e-30});
    return range.max - range.min > narrowest && range.max - range.min < widest * (full.max - full.min);
}

void Plot::personRange(Range x, Range y)
{
    if (!mayShow(x, m_x.whole, false) || !mayShow(y, m_y.whole, m_frame.logarithmicY)) {
        return;
    }
    const bool moved = x != m_x.shown;
    if (moved) {
        m_x.show(x);
    }
    if (y != m_y.shown) {
        m_y.show(y);
    }
    applyRanges();
    if (moved) {
        emit xRangeChanged(x.min, x.max);
    }
}

void Plot::zoom(QPointF pixel, double factor, bool vertical)
{
    const QPointF corner(m_frame.area.left(), m_frame.area.bottom());
    const QPointF opposite(m_frame.area.right(), m_frame.area.top());
    const auto towards = [&](QPointF from) { return m_frame.toValue(pixel + (from - pixel) * factor); };
    const QPointF low = towards(corner);
    const QPointF high = towards(opposite);
    personRange(vertical ? m_x.shown : Range{low.x(), high.x()},
                vertical ? Range{low.y(), high.y()} : m_y.shown);
}

void Plot::pan(QPointF pixels)
{
    const QPointF corner(m_frame.area.left(), m_frame.area.bottom());
    const QPointF opposite(m_frame.area.right(), m_frame.area.top());
    const QPointF low = m_frame.toValue(corner - pixels);
    const QPointF high = m_frame.toValue(opposite - pixels);
    personRange(pixels.x() == 0 ? m_x.shown : Range{low.x(), high.x()},
                pixels.y() == 0 ? m_y.shown : Range{low.y(), high.y()});
}

void Plot::wheelEvent(QWheelEvent* event)
{
    const double steps = event->angleDelta().y() / 120.0;
    if (steps != 0) {
        zoom(event->position(), std::pow(0.8, steps), event->modifiers().testFlag(Qt::ControlModifier));
    }
    event->accept();
}

void Plot::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        m_pressed = event->position();
        m_dragged = false;
        m_bandStart = event->modifiers().testFlag(Qt::ShiftModifier) ? m_pressed : std::nullopt;
    }
    if ((focusPolicy() & Qt::ClickFocus) != 0) {
        setFocus(Qt::MouseFocusReason);
    }
}

void Plot::mouseMoveEvent(QMouseEvent* event)
{
    m_pointer = event->position();
    showPointer(event->position());
    constexpr double dragStart = 3;
    if (m_pressed && (event->buttons() & Qt::LeftButton) != 0) {
        const QPointF moved = event->position() - *m_pressed;
        m_dragged = m_dragged || moved.manhattanLength() > dragStart;
        if (m_dragged && !m_bandStart) {
            pan(moved);
            m_pressed = event->position();
        }
    } else if (m_exploration) {
        emit levelHovered(levelNear(event->position()));
    }
    update();
}

void Plot::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_pressed) {
        return;
    }
    if (m_bandStart && m_dragged) {
        const QRectF band = QRectF(*m_bandStart, event->position()).normalized() & m_frame.area;
        const QPointF low = m_frame.toValue(band.bottomLeft());
        const QPointF high = m_frame.toValue(band.topRight());
        personRange({low.x(), high.x()}, {low.y(), high.y()});
    } else if (const auto entry = m_dragged ? std::nullopt : entryAt(event->position())) {
        toggleEntry(*entry);
    } else if (!m_dragged && m_exploration) {
        if (const auto level = levelNear(event->position())) {
            emit levelClicked(*level);
        }
    }
    m_pressed.reset();
    m_bandStart.reset();
    update();
}

void Plot::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        showEverything();
    }
}

void Plot::leaveEvent(QEvent* event)
{
    m_pointer.reset();
    emit levelHovered(std::nullopt);
    update();
    QWidget::leaveEvent(event);
}

void Plot::keyPressEvent(QKeyEvent* event)
{
    constexpr double stride = 40;
    const QPointF centre = m_frame.area.center();
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(centre, 0.8, false);
    case Qt::Key_Minus:
        return zoom(centre, 1.25, false);
    case Qt::Key_Left:
        return pan({stride, 0});
    case Qt::Key_Right:
        return pan({-stride, 0});
    case Qt::Key_Up:
        return pan({0, stride});
    case Qt::Key_Down:
        return pan({0, -stride});
    case Qt::Key_F10:
        if (!event->modifiers().testFlag(Qt::ShiftModifier)) {
            return QWidget::keyPressEvent(event);
        }
        [[fallthrough]];
    case Qt::Key_Menu:
        return showMenuByKey();
    case Qt::Key_0:
        return showEverything();
    default:
        if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9 &&
            (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier &&
            canHide(event->key() - Qt::Key_1)) {
            return toggleEntry(event->key() - Qt::Key_1);
        }
        QWidget::keyPressEvent(event);
    }
}

/// The level nearest to the pointer, or empty if it is more than 6 pixels away.
std::optional<int> Plot::levelNear(QPointF pixel) const
{
    constexpr double reach = 6;
    if (!m_frame.area.contains(pixel)) {
        return std::nullopt;
    }
    const auto at = levelAxisValue(m_frame.toValue(pixel));
    if (!at) {
        return std::nullopt;
    }
    const auto before = levelAxisValue(m_frame.toValue(pixel + QPointF(-reach, reach)));
    const auto levels = m_exploration->table.distinct();
    const auto above = std::lower_bound(levels.begin(), levels.end(), *at);
    auto nearest = above == levels.end() ? above - 1 : above;
    if (above != levels.begin() && (above == levels.end() || *at - *(above - 1) < *above - *at)) {
        nearest = above - 1;
    }
    if (std::abs(*nearest - *at) > std::abs(*at - *before)) {
        return std::nullopt;
    }
    return m_exploration->table.firstIndex()[static_cast<std::size_t>(nearest - levels.begin())];
}

} // namespace quantoscope
