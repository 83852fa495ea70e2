// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quantoscope {

enum class Appearance { light, dark };

/// The appearance the desktop asks for.
Appearance desktopAppearance();

/// Gives the whole application the colours of `appearance`, and its windows the icon.
void applyAppearance(Appearance appearance);

} // namespace quantoscope
