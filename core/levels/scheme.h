// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/parameter_problem.h"

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace quantoscope {

/// How a neuron's state is stored in a few bits: the parameters of snnTorch's `state_quant`, with its
/// defaults. A Scheme may hold any numbers; `validate` says whether a level table can be built from them.
struct Scheme
{
    int numBits = 8;
    bool uniform = true;
    bool thrCentered = true; ///< Exponential schemes only: levels cluster round the threshold, else round 0.
    double threshold = 1.0;
    double lowerLimit = 0.0; ///< Share of the threshold by which the range reaches below -threshold.
    double upperLimit = 0.2; ///< Share of the threshold by which the range reaches above the threshold.
    /// Ratio of neighbouring exponential steps; empty: chosen by numBits.
    std::optional<double> multiplier = std::nullopt;

    bool operator==(const Scheme&) const = default;
};

inline constexpr int minNumBits = 1;
inline constexpr int maxNumBits = 16;

/// 2^numBits; 0 where numBits is not within minNumBits to maxNumBits.
int levelCount(const Scheme& scheme);

/// Lower end of the range, -(threshold + threshold*lowerLimit).
double rangeMin(const Scheme& scheme);

/// Upper end of the range, threshold + threshold*upperLimit.
double rangeMax(const Scheme& scheme);

/// The ratio snnTorch takes where none is given: 0.05 at 1 bit up to 0.95 at 8 and more.
double autoMultiplier(int numBits);

/// The scheme's multiplier, or the automatic one.
double effectiveMultiplier(const Scheme& scheme);

/// The name by which people know the spacing: "uniform", "threshold-centred", "zero-centred".
std::string_view spacingName(const Scheme& scheme);

class InvalidScheme : public std::invalid_argument
{
public:
    explicit InvalidScheme(ParameterProblem problem);
    const ParameterProblem& problem() const { return m_problem; }

private:
    ParameterProblem m_problem;
};

/// Empty where the reference builds exactly 2^numBits finite float32 levels, numBits 1 to 16; else the first
/// problem found. Builds the table to know: O(levels).
std::optional<ParameterProblem> validate(const Scheme& scheme);

} // namespace quantoscope
