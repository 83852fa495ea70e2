// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <random>
#include <vector>

namespace quantoscope {

/// A leaky walk within about the default range, the same on every platform.
inline std::vector<float> membrane(std::size_t samples)
{
    std::mt19937 bits(7);
    std::vector<float> trace(samples);
    float u = 0;
    for (float& sample : trace) {
        u = 0.95F * u + 0.12F * (static_cast<float>(bits() >> 8U) / 8388608.0F - 0.95F);
        u = u > 1.3F ? u - 1.0F : u;
        sample = u;
    }
    return trace;
}

} // namespace quantoscope
