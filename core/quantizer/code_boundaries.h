// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/fixed_point.h"
#include "core/quantizer/quantizer.h"

#include <cstdint>
#include <vector>

namespace quantoscope {

/// What a fixed-point input is to the quantizer: the float32 nearest to the code's value, which is that value
/// itself in formats of up to 25 bits.
float inputOf(FixedPoint format, std::int64_t code);

/// The quantizer's decision boundaries as fixed-point inputs: for each the smallest code that takes a level
/// above it, or one more than the highest code where none does. So the number of them <= a code is the rank,
/// among the distinct levels, of the one that the quantizer gives inputOf(code), for every code there is.
/// Throws InvalidFixedPoint where the reference rule is not sure to be monotone over the whole format.
/// O(levels × width).
std::vector<std::int64_t> codeBoundaries(const Quantizer& quantizer, FixedPoint format);

} // namespace quantoscope
