// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantizer/even_levels.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace quantoscope {
namespace {

float levelOf(const EvenLevels& even, float rank)
{
    return rank < even.half ? std::fma(even.step, rank, even.lowest)
                            : std::fma(even.step, rank - even.last, even.highest);
}

bool yields(const EvenLevels& even, std::span<const float> levels)
{
    for (std::size_t rank = 0; rank < levels.size(); ++rank) {
        const float level = levelOf(even, static_cast<float>(rank));
        if (std::bit_cast<std::uint32_t>(level) != std::bit_cast<std::uint32_t>(levels[rank])) {
            return false;
        }
    }
    return true;
}

/// The largest distance of a boundary's position from the middle between two ranks.
double largestDeviation(const EvenLevels& even, std::span<const float> boundaries)
{
    double largest = 0;
    for (std::size_t rank = 0; rank < boundaries.size(); ++rank) {
        const float position = (boundaries[rank] - even.origin) * even.scale;
        largest = std::max(largest, std::abs(double{position} - (static_cast<double>(rank) + 0.5)));
    }
    return largest;
}

} // namespace

std::optional<EvenLevels> EvenLevels::of(std::span<const float> levels, std::span<const float> boundaries)
{
    constexpr double mostDeviation = 1.0 / 1024; // more would send too many inputs to the exact path
    constexpr float leastStep = 0x1p-100F;       // its inverse is finite
    if (boundaries.size() < 2) {
        return std::nullopt;
    }
    const auto last = static_cast<float>(levels.size() - 1);
    const float step = (levels.back() - levels.front()) / last;
    const double gap = (static_cast<double>(boundaries.back()) - static_cast<double>(boundaries.front())) /
                       static_cast<double>(boundaries.size() - 1);
    if (!(step >= leastStep) || !(gap >= leastStep) || !std::isfinite(step)) {
        return std::nullopt;
    }
    const std::size_t half = levels.size() / 2;
    EvenLevels even{.origin = static_cast<float>(boundaries.front() - gap / 2),
                    .scale = static_cast<float>(1 / gap),
                    .decided = 0,
                    .half = static_cast<float>(half),
                    .last = last,
                    .step = step,
                    .lowest = levels.front(),
                    .highest = levels.back()};
    const double deviation = largestDeviation(even, boundaries);
    if (!(deviation <= mostDeviation) || !yields(even, levels)) {
        return std::nullopt;
    }
    even.decided = std::nextafter(static_cast<float>(0.5 - deviation), 0.0F);
    return even;
}

} // namespace quantoscope
