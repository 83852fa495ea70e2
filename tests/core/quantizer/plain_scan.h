// SPDX-License-Identifier: GPL-3.0-or-later
// The rounding rules as they are stated: plain scans over all levels, O(levels).
#pragma once

#include "core/quantizer/quantizer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>
#include <set>
#include <span>

namespace quantoscope {

/// The reference rule as tests/reference/README.md states it: the first level with the smallest distance, a
/// NaN distance being the smallest.
template<typename Float>
int scanReference(std::span<const Float> levels, Float x)
{
    if (std::isnan(x)) {
        return 0; // every distance is NaN
    }
    Float smallest = std::abs(levels[0] - x);
    for (const Float level : levels) {
        smallest = std::min(smallest, std::abs(level - x));
    }
    const auto first = std::find_if(levels.begin(), levels.end(),
                                    [=](Float level) { return std::abs(level - x) == smallest; });
    return static_cast<int>(first - levels.begin());
}

/// |level - x| without rounding: `high` is the rounded distance, `low` what the rounding lost (Knuth's
/// two-sum).
struct ExactDistance
{
    double high;
    double low;

    ExactDistance(double level, double x)
    {
        high = level - x;
        const double xPart = level - high;
        const double levelPart = high + xPart;
        low = (level - levelPart) - (x - xPart);
        if (high < 0) {
            high = -high;
            low = -low;
        }
    }
    // clang-tidy 14 takes the zero that C++ itself compares with for a null pointer.
    auto operator<=>(const ExactDistance&) const = default; // NOLINT(modernize-use-nullptr)
};

/// The first of the least or of the greatest levels.
template<typename Float>
int scanEnd(std::span<const Float> levels, bool greatest)
{
    const auto end = greatest ? std::ranges::max_element(levels) : std::ranges::min_element(levels);
    return static_cast<int>(end - levels.begin());
}

/// The saturating rule in exact arithmetic: the nearest level, ties to the lower one, of equal ones the
/// first.
template<typename Float>
int scanSaturating(std::span<const Float> levels, Float x)
{
    if (std::isinf(x)) {
        return scanEnd(levels, x > 0);
    }
    std::size_t best = 0;
    ExactDistance smallest(levels[0], x);
    for (std::size_t i = 1; i < levels.size(); ++i) {
        const ExactDistance distance(levels[i], x);
        if (distance < smallest || (distance == smallest && levels[i] < levels[best])) {
            best = i;
            smallest = distance;
        }
    }
    return static_cast<int>(best);
}

/// The number of different levels that lie strictly between two values.
template<typename Float>
std::size_t distinctBetween(std::span<const Float> levels, Float low, Float high)
{
    std::set<Float> between;
    std::ranges::copy_if(levels, std::inserter(between, between.end()),
                         [=](Float level) { return low < level && level < high; });
    return between.size();
}

/// Whether an even number of steps lies between the level and the level 0, or the lowest level if none is 0.
template<typename Float>
bool isEvenLevel(std::span<const Float> levels, Float level)
{
    const bool hasZero = std::ranges::find(levels, Float{0}) != levels.end();
    const Float start = hasZero ? Float{0} : std::ranges::min(levels);
    return level == start || distinctBetween(levels, std::min(level, start), std::max(level, start)) % 2 == 1;
}

/// The nearest level in exact arithmetic, ties to the even one.
template<typename Float>
int scanNearestEven(std::span<const Float> levels, Float x)
{
    const int lower = scanSaturating(levels, x);
    const Float level = levels[static_cast<std::size_t>(lower)];
    for (std::size_t i = 0; std::isfinite(x) && i < levels.size(); ++i) {
        if (levels[i] > level && ExactDistance(levels[i], x) == ExactDistance(level, x)) {
            return isEvenLevel(levels, level) ? lower : scanSaturating(levels, levels[i]);
        }
    }
    return lower;
}

/// The first of the greatest levels not above x, or of the least ones above it.
template<typename Float>
int scanFloor(std::span<const Float> levels, Float x)
{
    std::optional<Float> found;
    for (const Float level : levels) {
        found = level <= x && (!found || level > *found) ? level : found;
    }
    return found ? scanSaturating(levels, *found) : scanEnd(levels, false);
}

/// Of the greatest level not above x and the least one not below it, the one nearer to 0.
template<typename Float>
int scanTowardZero(std::span<const Float> levels, Float x)
{
    const int below = scanFloor(levels, x);
    std::optional<Float> above;
    for (const Float level : levels) {
        above = level >= x && (!above || level < *above) ? level : above;
    }
    const Float lower = levels[static_cast<std::size_t>(below)];
    return !above || std::abs(lower) <= std::abs(*above) ? below : scanSaturating(levels, *above);
}

/// All but the first, which is snnTorch's.
inline constexpr auto hardwareRules = std::span(allRoundingRules).subspan<1>();

template<typename Float>
int scan(std::span<const Float> levels, Float x, RoundingRule rule)
{
    if (rule == RoundingRule::reference) {
        return scanReference(levels, x);
    }
    if (std::isnan(x)) {
        return -1;
    }
    switch (rule) {
    case RoundingRule::nearestEven:
        return scanNearestEven(levels, x);
    case RoundingRule::floor:
        return scanFloor(levels, x);
    case RoundingRule::towardZero:
        return scanTowardZero(levels, x);
    case RoundingRule::reference:
    case RoundingRule::saturating:
    case RoundingRule::stochastic: // the more likely level
        break;
    }
    return scanSaturating(levels, x);
}

} // namespace quantoscope
