// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/weights.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {

std::vector<float> quantizedWeights(std::span<const float> weights, int bits)
{
    std::vector<float> quantized(weights.begin(), weights.end());
    float largest = 0;
    for (const float weight : weights) {
        largest = std::max(largest, std::abs(weight));
    }
    if (largest == 0) {
        return quantized;
    }
    const auto last = static_cast<float>((1 << (bits - 1)) - 1);
    const float scale = largest / last;
    for (float& weight : quantized) {
        weight = std::clamp(std::nearbyint(weight / scale), -last, last) * scale;
    }
    return quantized;
}

} // namespace quantoscope
