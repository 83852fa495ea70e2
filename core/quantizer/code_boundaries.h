// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/fixed_point.h"
#include "core/quantizer/quantizer.h"

#include <cstdint>
#include <vector>

namespace quantoscope {

/// The quantizer input for a code: the float32 nearest to the code's value, which is exact for formats
/// of up to 25 bits.
float inputOf(FixedPoint format, std::int64_t code);

/// The quantizer's decision boundaries as fixed-point codes: for each boundary the smallest code that takes a
/// level above it, or highestCode() + 1 if there is none. The number of boundaries <= code is then the rank,
/// among the distinct levels, of the level of inputOf(code), for every code whose input does not wrap around.
/// Throws InputError if the reference rule may not be monotone over the whole format. O(levels × width).
std::vector<std::int64_t> codeBoundaries(const Quantizer& quantizer, FixedPoint format);

} // namespace quantoscope
