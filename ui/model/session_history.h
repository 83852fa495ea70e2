// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/session/session.h"

#include <QObject>
#include <QUndoStack>

#include <memory>

namespace quantoscope {

/// What the person has set, and how it came about: every change can be undone, under its name. Successive
/// changes of the same name are one. Which tab is in front is no such change.
class SessionHistory : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostChanges = 250; ///< The oldest beyond them are forgotten.

    explicit SessionHistory(Session first, QObject* parent = nullptr);
    ~SessionHistory() override;

    const Session& current() const { return *m_current; }
    QUndoStack& undoStack() { return m_stack; }

    /// Takes on `session` where it differs; `what` names the control that changed.
    void change(Session session, const QString& what);

signals:
    void changed(const quantoscope::Session& before);

private:
    class Change;
    using State = std::shared_ptr<const Session>;
    void adopt(const State& state);

    State m_current;
    QUndoStack m_stack;
};

} // namespace quantoscope
