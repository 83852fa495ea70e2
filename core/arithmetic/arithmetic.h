// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/rounding_rule.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace quantoscope {

/// What happens to a state beyond the levels.
enum class Overflow {
    saturate, ///< It takes the lowest or the highest level.
    /// The code keeps its low bits only, as an adder of two's complement without saturation does. For fixed
    /// point (Qm.n, UQm.n); the other formats saturate. Infinities saturate.
    wrap,
};

inline constexpr std::array<std::string_view, 2> overflowNames{"saturate", "wrap"};

constexpr std::string_view overflowName(Overflow overflow)
{
    return overflowNames[static_cast<std::size_t>(overflow)];
}

/// How a state becomes a level.
struct Arithmetic
{
    RoundingRule rounding = RoundingRule::reference;
    Overflow overflow = Overflow::saturate;
    std::uint64_t seed = 0; ///< Of the random numbers of stochastic rounding.

    bool operator==(const Arithmetic&) const = default;
};

} // namespace quantoscope
