// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/scheme.h"

#include <vector>

namespace quantoscope {

/// The reference's levels in build order, bit for bit: PyTorch's float32 linspace for uniform schemes (the
/// formula used since version 2.1, with fused multiply-add), snnTorch's double-precision geometric steps for
/// exponential ones. Throws InputError if the reference does not yield 2^numBits finite float32 levels.
/// O(levels), with at most one `pow` per level.
std::vector<float> constructLevels(const Scheme& scheme);

} // namespace quantoscope
