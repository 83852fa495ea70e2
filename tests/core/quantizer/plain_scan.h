// SPDX-License-Identifier: GPL-3.0-or-later
// The rounding rules as they are stated: plain scans over all levels, O(levels).
#pragma once

#include "core/quantizer/quantizer.h"

#include <algorithm>
#include <cmath>
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

/// The saturating rule in exact arithmetic: the nearest level, ties to the lower one, of equal ones the
/// first.
template<typename Float>
int scanSaturating(std::span<const Float> levels, Float x)
{
    if (std::isnan(x)) {
        return -1;
    }
    if (std::isinf(x)) {
        const auto end = x < 0 ? std::min_element(levels.begin(), levels.end())
                               : std::max_element(levels.begin(), levels.end());
        return static_cast<int>(end - levels.begin());
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

template<typename Float>
int scan(std::span<const Float> levels, Float x, RoundingRule rule)
{
    return rule == RoundingRule::reference ? scanReference(levels, x) : scanSaturating(levels, x);
}

} // namespace quantoscope
