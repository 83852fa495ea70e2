// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/level_format.h"
#include "core/parameters/parameter_problem.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace quantoscope {

/// How the state of a neuron is stored in a few bits: a format of levels, and the parameters of snnTorch's
/// `state_quant` with its defaults. A Scheme may hold any values; `validate` tells whether a level table can
/// be built from them.
struct Scheme
{
    LevelFormat format = SnnTorchFormat{};
    /// All levels are multiplied by it. nullopt: scaledToCover() the signal.
    std::optional<double> scale = 1.0;
    int numBits = 8; ///< Of snnTorch's schemes and of powers of two; the other formats define it (bitsOf()).
    // Of snnTorch's schemes, but for the threshold:
    bool uniform = true;
    bool thrCentered = true; ///< Exponential schemes only. Levels are densest around the threshold if true,
                             ///< around 0 if false.
    double threshold = 1.0;  ///< Also of a neuron without a threshold of its own.
    double lowerLimit = 0.0; ///< The range starts at -threshold - lowerLimit * threshold.
    double upperLimit = 0.2; ///< The range ends at threshold + upperLimit * threshold.
    /// Ratio of neighbouring exponential steps; nullopt: autoMultiplier(numBits).
    std::optional<double> multiplier = std::nullopt;

    bool operator==(const Scheme&) const = default;
};

inline constexpr int minNumBits = 1;
inline constexpr int maxNumBits = 16;

bool isSnnTorch(const Scheme& scheme);
bool isFixedPoint(const Scheme& scheme);

/// The value of the code 1 of a fixed-point scheme, with an automatic scale taken as 1; 0 for other schemes.
double codeStep(const Scheme& scheme);

/// The width of an index of the table: num_bits, or that of the format.
int bitsOf(const Scheme& scheme);

/// The scheme with this width: with other num_bits, with fewer fraction bits and the same range for fixed
/// point, with the usual division into exponent and mantissa for floating point. nullopt if the family has no
/// such width.
std::optional<Scheme> withBits(const Scheme& scheme, int bits);

/// The scheme whose scale, if it is automatic, is the smallest power of two under which no number from
/// `least` to `greatest` is clipped; 1 if there is none (the levels have one sign only, or both
/// numbers are 0). Powers from 2^-126 to 2^127. O(levels).
Scheme scaledToCover(const Scheme& scheme, float least, float greatest);

/// The range from 0 to the finite values of an array, as float32 numbers that are not closer to 0.
struct CoveredRange
{
    float least = 0;
    float greatest = 0;
};
CoveredRange coveredRange(std::span<const float> values);
CoveredRange coveredRange(std::span<const double> values);

// Of snnTorch's schemes:

/// 2^numBits; 0 if numBits is outside minNumBits to maxNumBits.
int levelCount(const Scheme& scheme);

/// Lower end of the range before scaling: -(threshold + threshold*lowerLimit).
double rangeMin(const Scheme& scheme);

/// Upper end of the range before scaling: threshold + threshold*upperLimit.
double rangeMax(const Scheme& scheme);

/// snnTorch's default ratio: 0.05 for 1 bit, increasing to 0.95 for 8 bits and more.
double autoMultiplier(int numBits);

/// The scheme's multiplier or, if it is not set, autoMultiplier(numBits).
double effectiveMultiplier(const Scheme& scheme);

/// The first problem found, or nullopt if the levels are finite float32 numbers and, for snnTorch's schemes,
/// if the reference builds exactly 2^numBits of them, with numBits from 1 to 16. Takes an automatic scale
/// as 1. Builds the levels to find out: O(levels).
std::optional<ParameterProblem> validate(const Scheme& scheme);

/// The same for a scheme that is used without a signal: an automatic scale is a problem.
std::optional<ParameterProblem> validateWithoutSignal(const Scheme& scheme);

} // namespace quantoscope
