// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/setup_history.h"

#include <QUndoCommand>

#include <utility>

namespace quantoscope {

class SetupHistory::Change : public QUndoCommand
{
public:
    Change(SetupHistory& history, Setup after, const QString& what)
        : QUndoCommand(what), m_history(history), m_before(history.current()), m_after(std::move(after))
    {
    }

    void undo() override { m_history.adopt(m_before); }
    void redo() override { m_history.adopt(m_after); }
    int id() const override { return 1; }

    bool mergeWith(const QUndoCommand* next) override
    {
        if (next->text() != text()) {
            return false;
        }
        m_after = static_cast<const Change*>(next)->m_after;
        return true;
    }

private:
    SetupHistory& m_history;
    Setup m_before;
    Setup m_after;
};

SetupHistory::SetupHistory(Setup first, QObject* parent) : QObject(parent), m_current(std::move(first))
{
    m_stack.setUndoLimit(mostChanges);
}

/// The stack clears itself at its end, which is no change: those who would hear of it are going, too.
SetupHistory::~SetupHistory()
{
    m_stack.blockSignals(true);
}

void SetupHistory::change(const Setup& setup, const QString& what)
{
    if (setup != m_current) {
        m_stack.push(new Change(*this, setup, what));
    }
}

void SetupHistory::adopt(const Setup& setup)
{
    m_current = setup;
    emit changed(m_current);
}

} // namespace quantoscope
