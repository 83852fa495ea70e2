// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <charconv>

namespace quantoscope {

/// Same result as std::from_chars(first, last, value) to the last bit, but about three times faster for
/// decimals as measurements contain them: up to 19 digits and a power of ten within ±22.
///
/// Exactness: such a decimal is converted to double with a single rounding (W. D. Clinger, "How to read
/// floating point numbers accurately", 1990). Rounding this double to float can only be wrong if it lies
/// exactly halfway between two floats. This case and all other text are passed to std::from_chars.
std::from_chars_result readFloat(const char* first, const char* last, float& value);

} // namespace quantoscope
