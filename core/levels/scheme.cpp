// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levels/scheme.h"

#include "core/levels/construct_levels.h"
#include "core/levels/level_families.h"
#include "core/parameters/input_error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

/// The smallest e for which `number` lies within `end` * 2^e; `least` if the number is 0 or has the other
/// sign.
int exponentToReach(float end, float number, int least)
{
    if (number == 0 || std::signbit(number) != std::signbit(end) || end == 0) {
        return least;
    }
    int exponent = std::ilogb(number) - std::ilogb(end);
    while (std::abs(std::ldexp(double{end}, exponent)) < std::abs(double{number})) {
        ++exponent;
    }
    while (std::abs(std::ldexp(double{end}, exponent - 1)) >= std::abs(double{number})) {
        --exponent;
    }
    return exponent;
}

/// The float32 number at `x`, or the next one further from 0 if there is none.
float outwards(double x)
{
    const auto nearest = static_cast<float>(x);
    constexpr float infinity = std::numeric_limits<float>::infinity();
    return std::abs(nearest) < std::abs(x) ? std::nextafter(nearest, std::copysign(infinity, nearest))
                                           : nearest;
}

template<typename Float>
CoveredRange rangeOf(std::span<const Float> values)
{
    Float least = 0;
    Float greatest = 0;
    for (const Float x : values) {
        if (std::isfinite(x)) {
            least = std::min(least, x);
            greatest = std::max(greatest, x);
        }
    }
    return {.least = outwards(least), .greatest = outwards(greatest)};
}

} // namespace

bool isSnnTorch(const Scheme& scheme)
{
    return std::holds_alternative<SnnTorchFormat>(scheme.format);
}

bool isFixedPoint(const Scheme& scheme)
{
    return std::holds_alternative<FixedPointFormat>(scheme.format);
}

double codeStep(const Scheme& scheme)
{
    const auto* format = std::get_if<FixedPointFormat>(&scheme.format);
    return format == nullptr ? 0.0 : std::ldexp(scheme.scale.value_or(1.0), -format->fractionBits);
}

int bitsOf(const Scheme& scheme)
{
    return std::visit([&](const auto& format) { return families::bitsOf(format, scheme); }, scheme.format);
}

std::optional<Scheme> withBits(const Scheme& scheme, int bits)
{
    return std::visit([&](const auto& format) { return families::withBits(format, scheme, bits); },
                      scheme.format);
}

Scheme scaledToCover(const Scheme& scheme, float least, float greatest)
{
    constexpr int leastExponent = -126;
    constexpr int mostExponent = 127;
    if (scheme.scale) {
        return scheme;
    }
    Scheme scaled = scheme;
    scaled.scale = 1.0;
    const std::vector<float> levels = constructLevels(scaled);
    const auto [lowest, highest] = std::ranges::minmax(levels);
    const int exponent = std::max(exponentToReach(lowest, std::min(least, 0.0F), leastExponent),
                                  exponentToReach(highest, std::max(greatest, 0.0F), leastExponent));
    if (exponent > leastExponent) {
        scaled.scale = std::ldexp(1.0, std::min(exponent, mostExponent));
    }
    return scaled;
}

CoveredRange coveredRange(std::span<const float> values)
{
    return rangeOf(values);
}

CoveredRange coveredRange(std::span<const double> values)
{
    return rangeOf(values);
}

int levelCount(const Scheme& scheme)
{
    return scheme.numBits >= minNumBits && scheme.numBits <= maxNumBits ? 1 << scheme.numBits : 0;
}

double rangeMin(const Scheme& scheme)
{
    return -(scheme.threshold + scheme.threshold * scheme.lowerLimit);
}

double rangeMax(const Scheme& scheme)
{
    return scheme.threshold + scheme.threshold * scheme.upperLimit;
}

double autoMultiplier(int numBits)
{
    static constexpr std::array byBits{0.05, 0.1, 0.3, 0.5, 0.7, 0.9, 0.925, 0.95};
    const auto index = static_cast<std::size_t>(std::clamp(numBits, 1, 8) - 1);
    return byBits[index];
}

double effectiveMultiplier(const Scheme& scheme)
{
    return scheme.multiplier.value_or(autoMultiplier(scheme.numBits));
}

std::optional<ParameterProblem> validate(const Scheme& scheme)
{
    Scheme scaled = scheme;
    scaled.scale = scheme.scale.value_or(1.0);
    return validateWithoutSignal(scaled);
}

std::optional<ParameterProblem> validateWithoutSignal(const Scheme& scheme)
{
    try {
        constructLevels(scheme);
        return std::nullopt;
    } catch (const InputError& invalid) {
        return invalid.problem();
    }
}

} // namespace quantoscope
