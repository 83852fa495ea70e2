// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/rounding_rule.h"

#include "core/levels/decision_boundary.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

/// Whether of two neighbouring levels the lower one is nearer to 0, or both are equally near.
bool lowerIsNearerToZero(double lower, double upper)
{
    return std::abs(lower) <= std::abs(upper);
}

/// Whether ties between the levels of rank `rank` and `rank + 1` go to the lower one under nearest-even.
bool isEven(std::span<const float> levels, std::size_t rank)
{
    const auto zero = std::ranges::lower_bound(levels, 0.0F);
    const bool hasZero = zero != levels.end() && *zero == 0;
    const auto start = hasZero ? static_cast<std::size_t>(zero - levels.begin()) : std::size_t{0};
    return rank % 2 == start % 2;
}

} // namespace

std::string_view roundingSentence(RoundingRule rule)
{
    switch (rule) {
    case RoundingRule::saturating:
        return "Boundaries for saturating rounding: the nearest level, ties to the lower level.";
    case RoundingRule::nearestEven:
        return "Boundaries for nearest-even rounding: the nearest level, ties to the even code.";
    case RoundingRule::floor:
        return "Boundaries for floor rounding: the greatest level not above the input.";
    case RoundingRule::towardZero:
        return "Boundaries for toward-zero rounding: of the two levels around the input the one nearer to 0.";
    case RoundingRule::stochastic:
        return "Stochastic rounding: one of the two levels around the input, with a probability proportional "
               "to its distance from the other one. Boundaries are where both are equally likely.";
    case RoundingRule::reference:
        break;
    }
    return {};
}

double idealBoundary(double lower, double upper, RoundingRule rule)
{
    if (!truncates(rule)) {
        return (lower + upper) / 2;
    }
    return rule == RoundingRule::floor || lowerIsNearerToZero(lower, upper) ? upper : lower;
}

template<typename Float>
Float decisionBoundary(const LevelTable& table, std::size_t rank, RoundingRule rule)
{
    const float lower = table.distinct()[rank];
    const float upper = table.distinct()[rank + 1];
    const auto tieTo = [](bool isLower) { return isLower ? TieTo::lower : TieTo::upper; };
    switch (rule) {
    case RoundingRule::saturating:
    case RoundingRule::stochastic:
        return midpointBoundary<Float>(lower, upper, TieTo::lower);
    case RoundingRule::nearestEven:
        return midpointBoundary<Float>(lower, upper, tieTo(isEven(table.distinct(), rank)));
    case RoundingRule::floor:
        return upper;
    case RoundingRule::towardZero:
        return lowerIsNearerToZero(lower, upper)
                   ? Float{upper}
                   : std::nextafter(Float{lower}, std::numeric_limits<Float>::infinity());
    case RoundingRule::reference:
        break;
    }
    const auto first = table.firstIndex();
    return referenceBoundary<Float>(lower, upper, tieTo(first[rank] < first[rank + 1]));
}

template float decisionBoundary(const LevelTable& table, std::size_t rank, RoundingRule rule);
template double decisionBoundary(const LevelTable& table, std::size_t rank, RoundingRule rule);

} // namespace quantoscope
