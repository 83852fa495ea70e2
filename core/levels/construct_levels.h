// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/scheme.h"

#include <vector>

namespace quantoscope {

/// The levels of a scheme in build order. For snnTorch's schemes they are the reference's, bit for bit:
/// PyTorch's float32 linspace for uniform ones (the formula used since version 2.1, with fused multiply-add),
/// snnTorch's double-precision geometric steps for exponential ones. Other formats ascend, but for a list,
/// which keeps its order. Each level is multiplied by the scale in double precision and rounded to float32
/// once. Throws InputError if the scale is automatic, or if the scheme does not give finite float32 levels.
/// O(levels), with at most one `pow` per level.
std::vector<float> constructLevels(const Scheme& scheme);

} // namespace quantoscope
