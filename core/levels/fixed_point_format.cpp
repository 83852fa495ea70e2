// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levels/level_families.h"

#include <cmath>
#include <cstdlib>

namespace quantoscope::families {
namespace {

// Codes have at most 24 bits; with these limits all values are float32 numbers.
constexpr int mostIntegerBits = 127;
constexpr int mostFractionBits = 149;

bool isFixedPoint(const FixedPointFormat& format, int mostBits = maxNumBits)
{
    return format.width() >= minNumBits && format.width() <= mostBits &&
           format.integerBits <= mostIntegerBits && format.fractionBits <= mostFractionBits;
}

} // namespace

std::vector<float> unscaledLevels(const FixedPointFormat& format, const Scheme& /*scheme*/)
{
    std::vector<float> levels(static_cast<std::size_t>(format.codeCount()));
    for (int i = 0; i < format.codeCount(); ++i) {
        levels[static_cast<std::size_t>(i)] =
            std::ldexp(static_cast<float>(format.lowestCode() + i), -format.fractionBits);
    }
    return levels;
}

int bitsOf(const FixedPointFormat& format, const Scheme& /*scheme*/)
{
    return format.width();
}

/// Keeps the range and changes the resolution.
std::optional<Scheme> withBits(const FixedPointFormat& format, Scheme scheme, int bits)
{
    FixedPointFormat other = format;
    other.fractionBits += bits - format.width();
    scheme.format = other;
    return isFixedPoint(other) ? std::optional(scheme) : std::nullopt;
}

std::string formatText(const FixedPointFormat& format)
{
    return (format.isSigned ? "Q" : "UQ") + std::to_string(format.integerBits) + "." +
           std::to_string(format.fractionBits);
}

std::optional<FixedPointFormat> fixedPointIn(std::string_view text, int mostBits)
{
    const auto unsignedNumbers = after("UQ", text);
    const auto numbers = unsignedNumbers ? unsignedNumbers : after("Q", text);
    const auto mAndN = numbers ? twoNumbers(*numbers, '.') : std::nullopt;
    if (!mAndN) {
        return std::nullopt;
    }
    constexpr int tooMany = 1000; // so that sums do not overflow
    if (std::abs(static_cast<long long>(mAndN->first)) > tooMany ||
        std::abs(static_cast<long long>(mAndN->second)) > tooMany) {
        return std::nullopt;
    }
    const FixedPointFormat format{!unsignedNumbers.has_value(), mAndN->first, mAndN->second};
    return isFixedPoint(format, mostBits) ? std::optional(format) : std::nullopt;
}

std::optional<LevelFormat> parseFixedPoint(std::string_view text)
{
    const auto format = fixedPointIn(text, maxNumBits);
    return format ? std::optional<LevelFormat>(*format) : std::nullopt;
}

} // namespace quantoscope::families
