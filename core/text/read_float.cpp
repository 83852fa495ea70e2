// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/read_float.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace quantoscope {
namespace {

constexpr std::array<double, 23> powersOfTen{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                             1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                             1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
constexpr std::uint64_t exactIntegers = std::uint64_t{1} << 53U; ///< Doubles are exact up to here.
constexpr int mostDigits = 19;                                   ///< Always fit into a 64-bit integer.

unsigned digitOf(char character)
{
    return static_cast<unsigned char>(character) - unsigned{'0'};
}

/// A decimal as written: ±digits · 10^exponent.
struct Decimal
{
    bool negative = false;
    std::uint64_t digits = 0;
    int count = 0; ///< Number of digits, including leading zeros.
    int exponent = 0;
};

const char* readDigits(const char* at, const char* last, Decimal& decimal)
{
    while (at != last) {
        const unsigned digit = digitOf(*at);
        if (digit > 9) {
            break;
        }
        decimal.digits = 10 * decimal.digits + digit; // may wrap beyond mostDigits: then unused
        ++decimal.count;
        ++at;
    }
    return at;
}

/// Reads an exponent such as "e-12" if there is one; a lone "e" is not an exponent.
const char* readExponent(const char* at, const char* last, Decimal& decimal)
{
    if (at == last || (*at != 'e' && *at != 'E')) {
        return at;
    }
    const char* digits = at + 1;
    const bool negative = digits != last && *digits == '-';
    if (digits != last && (*digits == '-' || *digits == '+')) {
        ++digits;
    }
    int exponent = 0;
    const char* end = digits;
    while (end != last && digitOf(*end) <= 9) {
        constexpr int beyondAll = 10'000;
        exponent = exponent < beyondAll ? 10 * exponent + static_cast<int>(digitOf(*end)) : exponent;
        ++end;
    }
    if (end == digits) {
        return at;
    }
    decimal.exponent += negative ? -exponent : exponent;
    return end;
}

bool isMiddleOfFloats(double value)
{
    constexpr int bitsDropped = std::numeric_limits<double>::digits - std::numeric_limits<float>::digits;
    constexpr std::uint64_t dropped = (std::uint64_t{1} << bitsDropped) - 1;
    return (std::bit_cast<std::uint64_t>(value) & dropped) == (dropped + 1) / 2;
}

} // namespace

std::from_chars_result readFloat(const char* first, const char* last, float& value)
{
    Decimal decimal;
    decimal.negative = first != last && *first == '-';
    const char* const start = first + (decimal.negative ? 1 : 0);
    const char* at = readDigits(start, last, decimal);
    if (at != last && *at == '.') {
        const int whole = decimal.count;
        at = readDigits(at + 1, last, decimal);
        decimal.exponent = whole - decimal.count;
    }
    if (decimal.count == 0 || decimal.count > mostDigits || decimal.digits > exactIntegers) {
        return std::from_chars(first, last, value);
    }
    at = readExponent(at, last, decimal);
    if (std::abs(decimal.exponent) >= static_cast<int>(powersOfTen.size())) {
        return std::from_chars(first, last, value);
    }
    const auto digits = static_cast<double>(decimal.digits);
    const double size = decimal.exponent < 0
                            ? digits / powersOfTen[static_cast<std::size_t>(-decimal.exponent)]
                            : digits * powersOfTen[static_cast<std::size_t>(decimal.exponent)];
    const bool normal =
        size >= std::numeric_limits<float>::min() && size <= std::numeric_limits<float>::max();
    if ((size != 0 && !normal) || isMiddleOfFloats(size)) {
        return std::from_chars(first, last, value);
    }
    value = static_cast<float>(decimal.negative ? -size : size);
    return {at, std::errc{}};
}

} // namespace quantoscope
