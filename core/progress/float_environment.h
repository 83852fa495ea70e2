// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quantoscope {

/// Gives the calling thread, and those that it starts, the arithmetic in which all results are defined:
/// subnormal numbers are numbers, rounding is to nearest. A library that was linked with -ffast-math turns
/// subnormal numbers off as soon as it is loaded, in the thread that loads it. Call it where a program and
/// where a thread begins.
void useDefaultFloatEnvironment();

} // namespace quantoscope
