// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levels/level_families.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quantoscope::families {
namespace {

constexpr int leastExponentBits = 2;
constexpr int mostExponentBits = 8; // as float32

bool isSmallFloat(const SmallFloatFormat& format)
{
    return format.exponentBits >= leastExponentBits && format.exponentBits <= mostExponentBits &&
           format.mantissaBits >= 0 && format.width() <= maxNumBits;
}

/// Number of magnitudes that are finite numbers: codes from 0 up to the first infinity or NaN.
int finiteMagnitudes(const SmallFloatFormat& format)
{
    constexpr std::array allFinite{SmallFloatFormat{2, 1}, SmallFloatFormat{2, 3}, SmallFloatFormat{3, 2}};
    const int all = 1 << (format.exponentBits + format.mantissaBits);
    if (std::ranges::find(allFinite, format) != allFinite.end()) {
        return all;
    }
    return format == SmallFloatFormat{4, 3} ? all - 1 : all - (1 << format.mantissaBits);
}

/// The value of a code without its sign.
float magnitude(const SmallFloatFormat& format, int code)
{
    const int bias = (1 << (format.exponentBits - 1)) - 1;
    const int exponent = code >> format.mantissaBits;
    const int mantissa = code & ((1 << format.mantissaBits) - 1);
    const int significand = exponent == 0 ? mantissa : mantissa + (1 << format.mantissaBits);
    return std::ldexp(static_cast<float>(significand), std::max(exponent, 1) - bias - format.mantissaBits);
}

} // namespace

std::vector<float> unscaledLevels(const SmallFloatFormat& format, const Scheme& /*scheme*/)
{
    const int count = finiteMagnitudes(format);
    std::vector<float> levels;
    levels.reserve(2 * static_cast<std::size_t>(count) - 1);
    for (int code = count - 1; code > 0; --code) {
        levels.push_back(-magnitude(format, code));
    }
    for (int code = 0; code < count; ++code) {
        levels.push_back(magnitude(format, code));
    }
    return levels;
}

int bitsOf(const SmallFloatFormat& format, const Scheme& /*scheme*/)
{
    return format.width();
}

/// The usual division into exponent and mantissa for each width: E2M1 for 4 bits, E4M3 for 8, E5M10 for 16.
std::optional<Scheme> withBits(const SmallFloatFormat& format, Scheme scheme, int bits)
{
    if (bits != format.width()) {
        const int exponentBits = bits <= 4 ? 2 : bits <= 7 ? 3 : bits == 8 ? 4 : 5;
        scheme.format = SmallFloatFormat{exponentBits, bits - 1 - exponentBits};
    }
    return isSmallFloat(std::get<SmallFloatFormat>(scheme.format)) ? std::optional(scheme) : std::nullopt;
}

std::string formatText(const SmallFloatFormat& format)
{
    return "E" + std::to_string(format.exponentBits) + "M" + std::to_string(format.mantissaBits);
}

std::optional<LevelFormat> parseSmallFloat(std::string_view text)
{
    const auto numbers = after("E", text);
    const auto bits = numbers ? twoNumbers(*numbers, 'M') : std::nullopt;
    if (!bits || bits->first > mostExponentBits || bits->second > maxNumBits) {
        return std::nullopt;
    }
    const SmallFloatFormat format{bits->first, bits->second};
    return isSmallFloat(format) ? std::optional<LevelFormat>(format) : std::nullopt;
}

} // namespace quantoscope::families
