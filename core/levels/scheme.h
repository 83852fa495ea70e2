// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/parameter_problem.h"

#include <optional>
#include <string>
#include <string_view>

namespace quantoscope {

/// How the state of a neuron is stored in a few bits: the parameters of snnTorch's `state_quant` with its
/// defaults. A Scheme may hold any values; `validate` tells whether a level table can be built from them.
struct Scheme
{
    int numBits = 8;
    bool uniform = true;
    bool thrCentered = true; ///< Exponential schemes only. Levels are densest around the threshold if true,
                             ///< around 0 if false.
    double threshold = 1.0;
    double lowerLimit = 0.0; ///< The range starts at -threshold - lowerLimit * threshold.
    double upperLimit = 0.2; ///< The range ends at threshold + upperLimit * threshold.
    /// Ratio of neighbouring exponential steps; nullopt: autoMultiplier(numBits).
    std::optional<double> multiplier = std::nullopt;

    bool operator==(const Scheme&) const = default;
};

inline constexpr int minNumBits = 1;
inline constexpr int maxNumBits = 16;

/// 2^numBits; 0 if numBits is outside minNumBits to maxNumBits.
int levelCount(const Scheme& scheme);

/// Lower end of the range: -(threshold + threshold*lowerLimit).
double rangeMin(const Scheme& scheme);

/// Upper end of the range: threshold + threshold*upperLimit.
double rangeMax(const Scheme& scheme);

/// snnTorch's default ratio: 0.05 for 1 bit, increasing to 0.95 for 8 bits and more.
double autoMultiplier(int numBits);

/// The scheme's multiplier or, if it is not set, autoMultiplier(numBits).
double effectiveMultiplier(const Scheme& scheme);

/// The first problem found, or nullopt if the reference builds exactly 2^numBits finite float32 levels, with
/// numBits from 1 to 16. Builds the levels to find out: O(levels).
std::optional<ParameterProblem> validate(const Scheme& scheme);

} // namespace quantoscope
