// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/monkey/act.h"
#include "tests/ui/monkey/chance.h"

class QFileDialog;
class QWidget;

namespace quantoscope {

class Pantry;

/// Cancels a file dialog, or gives it a path within the pantry: nothing is written elsewhere.
Act answerFileDialog(Chance& chance, QFileDialog& dialog, const Pantry& pantry);

/// Gets out of a popup or dialog.
Act leave(QWidget& inFront);

} // namespace quantoscope
