// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

namespace quantoscope {

/// Evenly spaced levels, whose ranks and values take a few operations instead of a table. For almost all
/// inputs the rank is the integer nearest to (x - origin) * scale.
struct EvenLevels
{
    float origin;
    float scale;
    /// The position of an input within this distance of the nearest integer determines its rank: all
    /// boundaries lie farther from the integers, and the position is a monotonic function of the input.
    float decided;

    /// The level of a rank below `half` is step * rank + lowest, that of the others
    /// step * (rank - last) + highest, with one rounding, as torch.linspace computes them.
    float half;
    float last;
    float step;
    float lowest;
    float highest;

    /// nullopt unless the formulas yield exactly these ascending levels and almost all inputs are decided.
    /// O(levels).
    static std::optional<EvenLevels> of(std::span<const float> levels, std::span<const float> boundaries);
};

} // namespace quantoscope
