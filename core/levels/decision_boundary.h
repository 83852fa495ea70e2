// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <type_traits>

namespace quantoscope {

/// The level that an input equally far from two neighbouring levels takes.
enum class TieTo { lower, upper };

/// Maps floats to integers in the same order: neighbouring floats have neighbouring keys; -0 and
/// 0 share one key.
template<typename Float>
std::uint64_t orderedKey(Float x)
{
    using Bits = std::conditional_t<sizeof(Float) == 4, std::uint32_t, std::uint64_t>;
    constexpr Bits signBit = Bits{1} << (sizeof(Bits) * 8 - 1);
    constexpr std::uint64_t zero = std::uint64_t{1} << 63;
    const auto bits = std::bit_cast<Bits>(x);
    return (bits & signBit) != 0 ? zero - (bits ^ signBit) : zero + bits;
}

template<typename Float>
Float fromOrderedKey(std::uint64_t key)
{
    using Bits = std::conditional_t<sizeof(Float) == 4, std::uint32_t, std::uint64_t>;
    constexpr std::uint64_t zero = std::uint64_t{1} << 63;
    const auto magnitude = std::bit_cast<Float>(static_cast<Bits>(key < zero ? zero - key : key - zero));
    return key < zero ? -magnitude : magnitude;
}

/// The smallest Float x in (lower, upper] for which takesUpper(x) is true. The predicate must be monotone in
/// x, false at `lower` and true at `upper`. Gallops from `guess`: O(log distance to the guess), where the
/// distance is the number of Floats in between.
template<typename Float, typename Predicate>
Float firstTaken(Float lower, Float upper, Float guess, Predicate takesUpper)
{
    std::uint64_t low = orderedKey(lower);  // never taken
    std::uint64_t high = orderedKey(upper); // always taken
    std::uint64_t stride = 1;
    for (std::uint64_t probe = orderedKey(guess); low < probe && probe < high; stride *= 2) {
        if (takesUpper(fromOrderedKey<Float>(probe))) {
            high = probe;
            probe -= std::min(stride, probe - low);
        } else {
            low = probe;
            probe += std::min(stride, high - probe);
        }
    }
    while (high - low > 1) {
        const std::uint64_t middle = low + (high - low) / 2;
        (takesUpper(fromOrderedKey<Float>(middle)) ? high : low) = middle;
    }
    return fromOrderedKey<Float>(high);
}

/// The decision boundary of the reference rule: the smallest Float that is nearer to `upper` than to
/// `lower` when each distance is rounded to Float before the comparison. Rounding is monotone, so there
/// is exactly one.
template<typename Float>
Float referenceBoundary(Float lower, Float upper, TieTo tie)
{
    return firstTaken(lower, upper, lower / 2 + upper / 2, [=](Float x) {
        const Float toLower = x - lower;
        const Float toUpper = upper - x;
        return tie == TieTo::lower ? toLower > toUpper : toLower >= toUpper;
    });
}

/// The smallest Float that is exactly nearer to `upper` than to `lower`, or as near if ties go to the upper
/// level.
template<typename Float>
Float midpointBoundary(float lower, float upper, TieTo tie)
{
    // Knuth's two-sum: sum + rest equals lower + upper exactly.
    const double a = lower;
    const double b = upper;
    const double sum = a + b;
    const double bPart = sum - a;
    const double rest = (a - (sum - bPart)) + (b - bPart);
    return firstTaken<Float>(lower, upper, static_cast<Float>(sum / 2), [=](Float x) {
        const double twice = 2 * static_cast<double>(x);
        return twice > sum || (twice == sum && (tie == TieTo::lower ? rest < 0 : rest <= 0));
    });
}

} // namespace quantoscope
