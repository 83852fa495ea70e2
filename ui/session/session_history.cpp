// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_history.h"

#include "core/text/printable.h"
#include "ui/text/plain_text.h"

#include <QUndoCommand>

#include <optional>
#include <utility>

namespace quantoscope {

class SessionHistory::Change : public QUndoCommand
{
public:
    /// `gesture`: the number of the user's gesture (Gestures), or empty if the change merges with no other.
    Change(SessionHistory& history, State after, const QString& what, std::optional<int> gesture)
        : QUndoCommand(shown(what)), m_what(what), m_gesture(gesture), m_history(history),
          m_before(history.m_current), m_after(std::move(after))
    {
    }

    void undo() override { m_history.adopt(m_before); }
    void redo() override { m_history.adopt(m_after); }
    int id() const override { return 1; }

    const QString& what() const { return m_what; }
    const State& before() const { return m_before; }
    const State& after() const { return m_after; }

    bool mergeWith(const QUndoCommand* next) override
    {
        const auto& change = static_cast<const Change&>(*next);
        if (change.m_what != m_what || change.m_gesture != m_gesture || !m_gesture) {
            return false;
        }
        m_after = change.m_after;
        return true;
    }

private:
    /// Names of files and pins in it may be of any length; a menu is as wide as its longest entry.
    static QString shown(const QString& what)
    {
        constexpr std::size_t most = 48; // bytes
        return menuText(QString::fromStdString(elided(what.toStdString(), most)));
    }

    QString m_what;
    std::optional<int> m_gesture;
    SessionHistory& m_history;
    State m_before; // shared with the change before, which led to it
    State m_after;
};

SessionHistory::SessionHistory(Session first, QObject* parent)
    : QObject(parent), m_current(std::make_shared<const Session>(std::move(first))),
      m_gestures(new Gestures(this))
{
    m_stack.setUndoLimit(mostChanges);
}

/// The stack clears itself at its end, which is no change: those who would hear of it are going, too.
SessionHistory::~SessionHistory()
{
    m_stack.blockSignals(true);
}

void SessionHistory::change(Session session, const QString& what)
{
    session.perspective = current().perspective;
    if (session != current()) {
        m_stack.push(new Change(*this, std::make_shared<const Session>(std::move(session)), what,
                                m_gestures->current()));
    }
}

SessionHistory::Past SessionHistory::past() const
{
    Past past{.first = m_current, .changes = {}, .done = m_stack.index(), .clean = m_stack.cleanIndex()};
    for (int i = 0; i < m_stack.count(); ++i) {
        const auto& change = static_cast<const Change&>(*m_stack.command(i));
        past.first = i == 0 ? change.before() : past.first;
        past.changes.emplace_back(change.what(), change.after());
    }
    return past;
}

void SessionHistory::goOnFrom(const Past& past)
{
    const State before = m_current;
    {
        const QSignalBlocker quiet(this); // there is one change to tell of: from here to there
        m_stack.clear();
        m_current = past.first;
        for (const auto& [what, after] : past.changes) {
            m_stack.push(new Change(*this, after, what, std::nullopt));
        }
        if (past.clean >= 0) {
            m_stack.setIndex(past.clean);
            m_stack.setClean();
        } else {
            m_stack.resetClean();
        }
        m_stack.setIndex(past.done);
    }
    emit changed(*before);
}

void SessionHistory::adopt(const State& state)
{
    const State before = std::exchange(m_current, state);
    emit changed(*before);
}

} // namespace quantoscope
