// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

#include <optional>

namespace quantoscope {

class MainWindow;

// What must hold in the window whatever a person does. Each says in a sentence what does not; empty is well.

/// At every moment: the fields show the Setup or say what is wrong with what is typed, the undo stack is
/// whole, what has the focus has a name, and the window is no larger than `asked` or its smallest promised
/// size.
std::optional<QString> faultNow(MainWindow& window, QSize asked);

/// Once everything has come to rest: the views show the newest Exploration.
std::optional<QString> faultAtRest(MainWindow& window);

/// Undoing the last change and doing it again leaves the Setup as it was.
std::optional<QString> faultOfUndo(MainWindow& window);

} // namespace quantoscope
