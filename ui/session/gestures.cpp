// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/gestures.h"

#include <QCoreApplication>
#include <QEvent>

namespace quantoscope {

Gestures::Gestures(QObject* parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

/// An event may pass several times, to a window, a widget and its parents. It changes nothing in between, so
/// that it may be counted each time.
bool Gestures::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        begin(Kind::button);
        break;
    case QEvent::ShortcutOverride: // no key press follows if it is a shortcut
    case QEvent::KeyPress:
        begin(Kind::key);
        break;
    case QEvent::Wheel:
        begin(Kind::wheel);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void Gestures::begin(Kind kind)
{
    const bool goesOn = kind != Kind::button && kind == m_kind && !m_sinceLast.hasExpired(pauseMs);
    m_current += goesOn ? 0 : 1;
    m_kind = kind;
    m_sinceLast.start();
}

} // namespace quantoscope
