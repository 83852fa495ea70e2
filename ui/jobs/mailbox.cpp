// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/mailbox.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace quantoscope {

void Mailbox::post(std::function<void()> call)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_calls.push(std::move(call));
    }
    QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

bool Mailbox::event(QEvent* event)
{
    if (event->type() != QEvent::User) {
        return QObject::event(event);
    }
    std::function<void()> call; // one an event: it may run an event loop of its own
    {
        const std::scoped_lock lock(m_mutex);
        call = std::move(m_calls.front());
        m_calls.pop();
    }
    call();
    return true;
}

} // namespace quantoscope
