// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quantoscope {

/// Sets the floating-point mode that all results assume, for the calling thread and the threads that it
/// starts: subnormal numbers are kept, rounding is to nearest. A library linked with -ffast-math flushes
/// subnormal numbers to zero in the thread that loads it. Call this function at the start of the program and
/// of each thread.
void useDefaultFloatEnvironment();

} // namespace quantoscope
