// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace quantoscope {

/// Weights in `bits` bits (fewestWeightBits to mostWeightBits), symmetric, with one scale for all of them:
/// scale = max|w| / L with L = 2^(bits-1) - 1, and each weight becomes clamp(rint(w / scale), -L, L) * scale.
/// Every operation is one in float32, ties go to even. If all weights are 0 they stay. O(weights).
std::vector<float> quantizedWeights(std::span<const float> weights, int bits);

} // namespace quantoscope
