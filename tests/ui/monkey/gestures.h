// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/monkey/act.h"
#include "tests/ui/monkey/chance.h"

#include <QPoint>

class QMainWindow;
class QWidget;

namespace quantoscope {

// What mouse and keyboard do somewhere in the window `root`. The events are those of a real mouse and
// keyboard: they go through the window system's way in, so that popups, modal dialogs, focus and shortcuts
// are Qt's.

Act click(Chance& chance, QWidget& root);
Act doubleClick(Chance& chance, QWidget& root);
Act drag(Chance& chance, QWidget& root);
Act hover(Chance& chance, QWidget& root);
Act turnWheel(Chance& chance, QWidget& root);

Act pressKey(Chance& chance, QWidget& root);
Act typeText(Chance& chance, QWidget& root);

/// A shortcut of any action of the window.
Act pressShortcut(Chance& chance, QMainWindow& window);

/// A click with the left button, in the coordinates of `root`.
Act clickAt(QWidget& root, QPoint place, const QString& what);

} // namespace quantoscope
