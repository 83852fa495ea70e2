// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QIcon;

namespace quantoscope {

enum class Appearance { light, dark };

/// The appearance of the desktop, read from the palette on the first call. Call it before applyAppearance(),
/// which replaces the palette.
Appearance desktopAppearance();

/// Sets the application's style and palette.
void applyAppearance(Appearance appearance);

/// The program's icon, drawn for this background and for sizes from 16 pixels.
QIcon programIcon(Appearance surroundings);

} // namespace quantoscope
