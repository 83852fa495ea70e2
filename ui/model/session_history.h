// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/session.h"

#include <QObject>
#include <QUndoStack>

namespace quantoscope {

/// What the person has set, and how it came about: every change can be undone, under its name. Successive
/// changes of the same name are one. Which tab is in front is no such change.
class SessionHistory : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostChanges = 1000; ///< The oldest beyond them are forgotten.

    explicit SessionHistory(Session first, QObject* parent = nullptr);
    ~SessionHistory() override;

    const Session& current() const { return m_current; }
    QUndoStack& undoStack() { return m_stack; }

    /// Takes on `session` where it differs; `what` names the control that changed.
    void change(Session session, const QString& what);

signals:
    void changed(const quantoscope::Session& before);

private:
    class Change;
    void adopt(const Session& session);

    Session m_current;
    QUndoStack m_stack;
};

} // namespace quantoscope
