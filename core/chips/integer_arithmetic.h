// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

// Fixed-point arithmetic on integers, as digital neuron chips do it.

namespace quantoscope {

/// How a shift to the right removes bits.
enum class IntegerRounding {
    towardZero, ///< Of the magnitude, with the sign put back.
    floor,      ///< An arithmetic shift of two's complement.
    nearest,    ///< Half of the last place is added before the shift: ties upward.
};

inline constexpr std::array<std::string_view, 3> integerRoundingNames{"toward-zero", "floor", "nearest"};

/// What happens to a number that its register cannot hold.
enum class IntegerOverflow { saturate, wrap };

inline constexpr std::array<std::string_view, 2> integerOverflowNames{"saturate", "wrap"};

/// value / 2^bits, rounded. `bits` is 1 to 62, |value| at most 2^62.
constexpr std::int64_t shiftedRight(std::int64_t value, int bits, IntegerRounding rounding)
{
    switch (rounding) {
    case IntegerRounding::towardZero:
        return value / (std::int64_t{1} << bits);
    case IntegerRounding::nearest:
        return (value + (std::int64_t{1} << (bits - 1))) >> bits;
    case IntegerRounding::floor:
        break;
    }
    return value >> bits;
}

/// The value modulo 2·limit, from -limit + 1 to limit.
constexpr std::int64_t wrapped(std::int64_t value, std::int64_t limit)
{
    const std::int64_t rest = (value % (2 * limit) + 2 * limit) % (2 * limit);
    return rest > limit ? rest - 2 * limit : rest;
}

/// The value that a register holds: saturated to ±(limit - 1), or wrapped().
constexpr std::int64_t heldIn(std::int64_t value, std::int64_t limit, IntegerOverflow overflow)
{
    return overflow == IntegerOverflow::saturate ? std::clamp(value, 1 - limit, limit - 1)
                                                 : wrapped(value, limit);
}

} // namespace quantoscope
