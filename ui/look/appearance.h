// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QIcon;

namespace quantoscope {

enum class Appearance { light, dark };

/// The appearance the desktop asked for when this was first called: before the program has colours of its
/// own.
Appearance desktopAppearance();

/// Gives the whole application the colours of `appearance`.
void applyAppearance(Appearance appearance);

/// The program's icon, from 16 pixels on, as it is seen best on a desktop of this appearance.
QIcon programIcon(Appearance surroundings);

} // namespace quantoscope
