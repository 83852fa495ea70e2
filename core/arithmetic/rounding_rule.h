// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/level_table.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace quantoscope {

/// Which level the state takes. Every rule but the reference clips inputs outside the levels to the lowest or
/// the highest level, keeps NaN, and takes an input that equals a level unchanged.
enum class RoundingRule {
    /// The rule of snnTorch: of all levels with the smallest distance, rounded to the input's type, the first
    /// in build order. NaN and ±infinity take the first level. Float32 inputs about 1e7 times beyond the
    /// range tie with many levels and take the first of these.
    reference,
    saturating, ///< The nearest level; ties to the lower one.
    /// The nearest level; ties to the one whose rank has the same parity as that of the level 0 (or of the
    /// lowest level, if none is 0). In fixed point and in floating point this is the even code.
    nearestEven,
    floor,      ///< The greatest level not above the input: a shift to the right in two's complement.
    towardZero, ///< Of the two levels around the input the one nearer to 0 (the lower one if both are).
    /// One of the two levels around the input at random (rounding_noise.h), so that the mean is the input.
    /// Where a level is needed without a random number, it is the more likely one, as for saturating.
    stochastic,
};

inline constexpr std::array allRoundingRules{RoundingRule::reference,   RoundingRule::saturating,
                                             RoundingRule::nearestEven, RoundingRule::floor,
                                             RoundingRule::towardZero,  RoundingRule::stochastic};

/// Names of the rules on the command line and in files, in enum order.
inline constexpr std::array<std::string_view, allRoundingRules.size()> roundingNames{
    "reference", "saturating", "nearest-even", "floor", "toward-zero", "stochastic"};

constexpr std::string_view roundingName(RoundingRule rule)
{
    return roundingNames[static_cast<std::size_t>(rule)];
}

/// Whether the rule ignores which level is the nearest, so that its errors have one sign.
constexpr bool truncates(RoundingRule rule)
{
    return rule == RoundingRule::floor || rule == RoundingRule::towardZero;
}

/// A sentence about which level an input takes, for exported tables.
std::string_view roundingSentence(RoundingRule rule);

/// Where the rule changes from one level to the next greater one, in exact arithmetic. Does not say which of
/// them an input takes that lies exactly there.
double idealBoundary(double lower, double upper, RoundingRule rule);

/// The decision boundary between the distinct levels of rank `rank` and `rank + 1`: the smallest Float (float
/// or double) that takes the greater one. O(log levels), plus the search of referenceBoundary() or
/// midpointBoundary().
template<typename Float>
Float decisionBoundary(const LevelTable& table, std::size_t rank, RoundingRule rule);

extern template float decisionBoundary(const LevelTable& table, std::size_t rank, RoundingRule rule);
extern template double decisionBoundary(const LevelTable& table, std::size_t rank, RoundingRule rule);

} // namespace quantoscope
