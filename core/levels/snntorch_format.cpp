// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levels/level_families.h"
#include "core/parameters/input_error.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace quantoscope::families {
namespace {

[[noreturn]] void refuse(std::string parameter, std::string sentence)
{
    throw InputError({std::move(parameter), std::move(sentence)});
}

struct NamedValue
{
    const char* name;
    double value;
};

void requireFiniteParameters(const Scheme& scheme)
{
    const std::array parameters{
        NamedValue{"threshold", scheme.threshold}, NamedValue{"lower_limit", scheme.lowerLimit},
        NamedValue{"upper_limit", scheme.upperLimit}, NamedValue{"multiplier", effectiveMultiplier(scheme)}};
    for (const NamedValue& parameter : parameters) {
        if (!std::isfinite(parameter.value)) {
            refuse(parameter.name,
                   Core::said("%1 is %2; it must be %3.",
                              {parameter.name, numberText(parameter.value), Core::said("a finite number")}));
        }
    }
}

void requireNumBits(int numBits)
{
    if (numBits < minNumBits || numBits > maxNumBits) {
        refuse("num_bits",
               Core::said("%1 is %2; it must be %3.",
                          {"num_bits", std::to_string(numBits),
                           Core::said("an integer from %1 to %2",
                                      {std::to_string(minNumBits), std::to_string(maxNumBits)})}));
    }
}

bool exceedsFloat(double value)
{
    return std::abs(value) > std::numeric_limits<float>::max();
}

[[noreturn]] void refuseRange(const Scheme& scheme)
{
    refuse("threshold", Core::said("threshold %1, lower_limit %2 and upper_limit %3 give a range from %4 to "
                                   "%5; its ends and its width must not exceed 3.4e38, the largest float32.",
                                   {numberText(scheme.threshold), numberText(scheme.lowerLimit),
                                    numberText(scheme.upperLimit), numberText(rangeMin(scheme)),
                                    numberText(rangeMax(scheme))}));
}

void requireFiniteLevels(const Scheme& scheme, const std::vector<float>& levels)
{
    const auto bad = std::find_if_not(levels.begin(), levels.end(), [](float v) { return std::isfinite(v); });
    if (bad == levels.end()) {
        return;
    }
    if (scheme.uniform || exceedsFloat(rangeMin(scheme)) || exceedsFloat(rangeMax(scheme))) {
        refuseRange(scheme);
    }
    refuse("multiplier",
           Core::said("multiplier %1 makes level %2 infinite or NaN at %3 bits; use a value between 0 and 1.",
                      {numberText(effectiveMultiplier(scheme)), std::to_string(bad - levels.begin()),
                       std::to_string(scheme.numBits)}));
}

std::vector<float> uniformLevels(const Scheme& scheme)
{
    const int count = levelCount(scheme);
    // Equals rangeMin() except for the sign of a zero: the reference's expression yields +0.
    const auto start = static_cast<float>(-scheme.threshold - scheme.threshold * scheme.lowerLimit);
    const auto end = static_cast<float>(rangeMax(scheme));
    const float step = (end - start) / static_cast<float>(count - 1);
    std::vector<float> levels(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        levels[static_cast<std::size_t>(i)] = i < count / 2
                                                  ? std::fma(step, static_cast<float>(i), start)
                                                  : std::fma(-step, static_cast<float>(count - 1 - i), end);
    }
    return levels;
}

/// multiplier^0 … multiplier^(count-1), each computed with a separate `pow` as in the reference.
std::vector<double> powersOf(double multiplier, int count, int numBits)
{
    std::vector<double> powers(static_cast<std::size_t>(count));
    for (int j = 0; j < count; ++j) {
        const double power = std::pow(multiplier, j);
        if (!std::isfinite(power)) {
            refuse(
                "multiplier",
                Core::said(
                    "multiplier %1 raised to the power %2 overflows at %3 bits; use a value between 0 and 1.",
                    {numberText(multiplier), std::to_string(j), std::to_string(numBits)}));
        }
        powers[static_cast<std::size_t>(j)] = power;
    }
    return powers;
}

/// Scales the first `count` powers to steps that together span `distance`: step j = power j / scale.
double stepScale(const std::vector<double>& powers, int count, double distance, const Scheme& scheme)
{
    // The reference adds the smallest power first for multipliers below 1; the order affects the last bit.
    const double sum = std::accumulate(powers.rend() - count, powers.rend(), 0.0);
    const double scale = distance == 0.0 ? 0.0 : sum / distance;
    if (scale == 0.0) {
        const double multiplier = effectiveMultiplier(scheme);
        if (distance == 0.0) {
            refuse(
                "threshold",
                Core::said("threshold %1, lower_limit %2 and upper_limit %3 give a range of width 0 on one "
                           "side of the centre; exponential levels need a nonzero range on both sides.",
                           {numberText(scheme.threshold), numberText(scheme.lowerLimit),
                            numberText(scheme.upperLimit)}));
        }
        refuse("multiplier",
               Core::said("multiplier %1 gives %2 steps whose sum is 0; use a value between 0 and 1.",
                          {numberText(multiplier), std::to_string(count)}));
    }
    return scale;
}

std::vector<float> exponentialLevels(const Scheme& scheme)
{
    const int count = levelCount(scheme);
    const double max = rangeMax(scheme);
    const double min = rangeMin(scheme);
    const double centre = scheme.thrCentered ? scheme.threshold : 0.0;
    const double lowerRange = centre - min;
    const double upperRange = max - centre;
    const double overall = max - min;
    if (overall == 0.0) {
        refuse("threshold",
               Core::said("threshold %1, lower_limit %2 and upper_limit %3 give a range of width 0; "
                          "exponential levels need a nonzero range (and therefore a threshold other than 0).",
                          {numberText(scheme.threshold), numberText(scheme.lowerLimit),
                           numberText(scheme.upperLimit)}));
    }
    const double lowerCount = std::floor(count * (lowerRange / overall));
    if (!(lowerCount >= 0 && lowerCount <= count)) {
        const bool lower = !(lowerCount <= count);
        refuse(lower == (overall > 0) ? "upper_limit" : "lower_limit",
               Core::said("lower_limit %1 and upper_limit %2 leave the centre %3 outside the range from %4 "
                          "to %5; exponential levels need the centre inside the range.",
                          {numberText(scheme.lowerLimit), numberText(scheme.upperLimit), numberText(centre),
                           numberText(min), numberText(max)}));
    }
    const int lower = static_cast<int>(lowerCount);
    const int upper = count - lower;
    const std::vector<double> powers =
        powersOf(effectiveMultiplier(scheme), std::max(lower, upper), scheme.numBits);

    std::vector<float> levels;
    levels.reserve(static_cast<std::size_t>(count));
    if (lower != 0) {
        const double scale = stepScale(powers, lower, lowerRange, scheme);
        double value = min;
        for (int j = 0; j < lower; ++j) {
            levels.push_back(static_cast<float>(value));
            value += powers[static_cast<std::size_t>(j)] / scale;
        }
    }
    if (upper != 0) {
        const double scale = stepScale(powers, upper, upperRange, scheme);
        double value = centre;
        for (int j = upper - 1; j >= 0; --j) {
            value += powers[static_cast<std::size_t>(j)] / scale;
            levels.push_back(static_cast<float>(value));
        }
    }
    return levels;
}

} // namespace

std::vector<float> unscaledLevels(const SnnTorchFormat& /*format*/, const Scheme& scheme)
{
    requireNumBits(scheme.numBits);
    requireFiniteParameters(scheme);
    if (scheme.uniform && (exceedsFloat(rangeMin(scheme)) || exceedsFloat(rangeMax(scheme)))) {
        refuseRange(scheme);
    }
    std::vector<float> levels = scheme.uniform ? uniformLevels(scheme) : exponentialLevels(scheme);
    requireFiniteLevels(scheme, levels);
    return levels;
}

int bitsOf(const SnnTorchFormat& /*format*/, const Scheme& scheme)
{
    return scheme.numBits;
}

std::optional<Scheme> withBits(const SnnTorchFormat& /*format*/, Scheme scheme, int bits)
{
    scheme.numBits = bits;
    return bits >= minNumBits && bits <= maxNumBits ? std::optional(scheme) : std::nullopt;
}

std::string formatText(const SnnTorchFormat& /*format*/)
{
    return "snntorch";
}

std::optional<LevelFormat> parseSnnTorch(std::string_view text)
{
    return after("snntorch", text) == "" ? std::optional<LevelFormat>(SnnTorchFormat{}) : std::nullopt;
}

} // namespace quantoscope::families
