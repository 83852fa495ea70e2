// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace quantoscope {

/// Weights in `bits` bits (fewestWeightBits to mostWeightBits), symmetric, with one scale for all of them:
/// scale = max|w| / L with L = 2^(bits-1) - 1, and each weight becomes clamp(rint(w / scale), -L, L) * scale.
/// Every operation is one in Real, float or double; ties go to even. If all weights are 0 they stay.
/// `quantized` has the size of `weights`. O(weights).
template<typename Real>
void quantizeWeights(std::span<const Real> weights, int bits, std::span<Real> quantized);

std::vector<float> quantizedWeights(std::span<const float> weights, int bits);

} // namespace quantoscope
