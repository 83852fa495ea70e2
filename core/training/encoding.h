// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/samples.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace quantoscope {

/// How values from 0 to 1, such as grey values, enter a network.
enum class Encoding {
    current, ///< A constant current: gain x value.
    rate,    ///< At each step a spike with the probability gain x value (at most 1), independent of others.
    latency, ///< One spike at the step floor((1 - value) x steps); none below darkestSpike.
};
inline constexpr std::array<std::string_view, 3> encodingNames{"current", "rate", "latency"};

/// Smaller values have no spike with latency encoding, so that the noise of a dark background has none.
inline constexpr float darkestSpike = 0.2F;

/// `values` are constant over the steps. The random numbers of a sample depend on the seed and its index
/// only. The same arguments give the same bits on every platform. O(samples x steps x inputs).
TrainingSamples encoded(const TrainingSamples& values, Encoding encoding, double gain, std::size_t steps,
                        std::uint64_t seed);

} // namespace quantoscope
