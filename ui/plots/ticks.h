// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quantoscope {

/// The smallest step of the form 1, 2 or 5 times a power of ten that divides `span` into at most `most`
/// parts. `span` > 0, `most` >= 1.
double niceStep(double span, int most);

/// The least of 1, 2, 5, 10, 20, … (times any power of ten) that is not below `value`, which must be
/// positive: an axis that ends there stands still while what it shows changes a little.
double niceCeiling(double value);

/// Times which an axis goes on beyond its last tick: Qt Charts labels no tick at the very end of a range.
inline constexpr double roomAbove = 1.08;

} // namespace quantoscope
