// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/monkey/act.h"
#include "tests/ui/monkey/chance.h"

namespace quantoscope {

class MainWindow;
class Pantry;

// What a person does with the main window as a whole.

Act bringTabToFront(Chance& chance, MainWindow& window);
Act triggerMenuAction(Chance& chance, MainWindow& window);
Act dropFiles(Chance& chance, MainWindow& window, const Pantry& pantry);

} // namespace quantoscope
