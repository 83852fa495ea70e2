// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quantoscope {

/// How long, in milliseconds, a test waits for training or another long computation. ThreadSanitizer makes it
/// up to 20 times slower; a test that passes does not wait.
inline constexpr int patience = 180'000;

} // namespace quantoscope
