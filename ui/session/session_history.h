// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/session/session.h"
#include "ui/session/gestures.h"

#include <QObject>
#include <QUndoStack>

#include <memory>
#include <utility>
#include <vector>

namespace quantoscope {

/// What the user has set, and how: every change can be undone, under its name. Successive changes of the same
/// name within one gesture are one undo step. The choice of a tab is not a change.
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

    using State = std::shared_ptr<const Session>;

    /// How the person came to what is set: states and the names of the changes between them.
    struct Past
    {
        State first;
        std::vector<std::pair<QString, State>> changes; ///< Oldest first; what was undone is at the end.
        int done = 0;                                   ///< So many of them are not undone.
        int clean = 0;                                  ///< So many were done when it was saved; -1: never.
    };

    Past past() const;

    /// Goes on where another history stood.
    void goOnFrom(const Past& past);

signals:
    void changed(const quantoscope::Session& before);

private:
    class Change;
    void adopt(const State& state);

    State m_current;
    QUndoStack m_stack;
    Gestures* m_gestures;
};

} // namespace quantoscope
