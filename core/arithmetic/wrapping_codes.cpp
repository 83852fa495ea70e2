// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/wrapping_codes.h"

#include "core/arithmetic/rounding_noise.h"
#include "core/levels/decision_boundary.h"

#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

/// The integer that the rule assigns to a number of at most 2^17 in magnitude, exactly.
double roundedToInteger(double x, RoundingRule rule, std::uint32_t noise)
{
    const double towardZero = std::trunc(x);
    const double rest = x - towardZero; // exact, with the sign of x
    switch (rule) {
    case RoundingRule::floor:
        return std::floor(x);
    case RoundingRule::towardZero:
        return towardZero;
    case RoundingRule::stochastic: {
        const double below = std::floor(x);
        return takesUpper(x, below, below + 1, noise) ? below + 1 : below;
    }
    case RoundingRule::nearestEven: {
        const bool away = std::abs(rest) > 0.5 || (std::abs(rest) == 0.5 && std::fmod(towardZero, 2) != 0);
        return away ? towardZero + std::copysign(1, rest) : towardZero;
    }
    case RoundingRule::reference:
    case RoundingRule::saturating:
        break;
    }
    return rest > 0.5 ? towardZero + 1 : rest <= -0.5 ? towardZero - 1 : towardZero;
}

} // namespace

std::optional<WrappingCodes> WrappingCodes::of(const LevelTable& table)
{
    const Scheme& scheme = table.scheme();
    const auto* format = std::get_if<FixedPointFormat>(&scheme.format);
    if (format == nullptr) {
        return std::nullopt;
    }
    return WrappingCodes(codeStep(scheme), format->codeCount(), format->lowestCode());
}

float WrappingCodes::level(double x, RoundingRule rule, std::uint32_t noise) const
{
    // fmod is exact, so that numbers of any size wrap exactly if the step is a power of two.
    const double code = roundedToInteger(std::fmod(x, m_count * m_step) / m_step, rule, noise);
    const double above = std::fmod(code - m_lowest, m_count);
    return static_cast<float>(((above < 0 ? above + m_count : above) + m_lowest) * m_step);
}

template<typename Float>
WrappingCodes::Interval<Float> WrappingCodes::notWrapped(RoundingRule rule) const
{
    const auto valueOf = [this](double code) { return static_cast<float>(code * m_step); };
    const double highest = m_lowest + m_count - 1;
    const auto wraps = [&](Float x, double code) { return level(x, rule) != valueOf(code); };
    const float lowestLevel = valueOf(m_lowest);
    const float highestLevel = valueOf(highest);
    // One code further, where any input wraps.
    const auto below = static_cast<Float>((m_lowest - 1) * m_step);
    const auto beyond = static_cast<Float>((highest + 1) * m_step);
    const auto first = firstTaken<Float>(below, lowestLevel, below / 2 + Float{lowestLevel} / 2,
                                         [&](Float x) { return !wraps(x, m_lowest); });
    const auto end = firstTaken<Float>(highestLevel, beyond, Float{highestLevel} / 2 + beyond / 2,
                                       [&](Float x) { return wraps(x, highest); });
    return {first, std::nextafter(end, -std::numeric_limits<Float>::infinity())};
}

template WrappingCodes::Interval<float> WrappingCodes::notWrapped(RoundingRule rule) const;
template WrappingCodes::Interval<double> WrappingCodes::notWrapped(RoundingRule rule) const;

} // namespace quantoscope
