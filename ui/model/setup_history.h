// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/setup.h"

#include <QObject>
#include <QUndoStack>

namespace quantoscope {

/// The window's one Setup and how it came about: every change can be undone, under its name. Successive
/// changes of the same control are one.
class SetupHistory : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostChanges = 1000; ///< The oldest beyond them are forgotten.

    explicit SetupHistory(Setup first, QObject* parent = nullptr);
    ~SetupHistory() override;

    const Setup& current() const { return m_current; }
    QUndoStack& undoStack() { return m_stack; }

    /// Takes on `setup` where it differs; `what` names the control that changed.
    void change(const Setup& setup, const QString& what);

signals:
    void changed(const quantoscope::Setup& setup);

private:
    class Change;
    void adopt(const Setup& setup);

    Setup m_current;
    QUndoStack m_stack;
};

} // namespace quantoscope
