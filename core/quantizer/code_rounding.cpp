// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantizer/code_rounding.h"

#include <cmath>

namespace quantoscope {
namespace {

/// The code of a number in units of the step, before it is clipped; exact. All rules start from the nearest
/// integer: GCC vectorizes nearbyint, but not floor and trunc, which may trap.
template<RoundingRule rule>
QUANTOSCOPE_INLINE float codeOf(float x)
{
    const float nearest = std::nearbyint(x); // ties to even
    if constexpr (rule == RoundingRule::floor) {
        return nearest - (nearest > x ? 1.0F : 0.0F);
    } else if constexpr (rule == RoundingRule::towardZero) {
        return std::copysign(codeOf<RoundingRule::floor>(std::abs(x)), x);
    } else if constexpr (rule == RoundingRule::saturating) {
        return nearest - (x - nearest == -0.5F ? 1.0F : 0.0F); // ties down; the difference is exact
    } else {
        return nearest;
    }
}

struct Codes
{
    float inverse;
    float step;
    float lowest;
    float highest;
};

template<RoundingRule rule>
QUANTOSCOPE_INLINE void roundAll(const Codes codes, const float* input, float* output, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        const float code = codeOf<rule>(input[i] * codes.inverse);
        // In this order NaN passes both comparisons.
        const float above = codes.lowest > code ? codes.lowest : code;
        const float clipped = codes.highest < above ? codes.highest : above;
        output[i] = clipped * codes.step + 0.0F; // no -0
    }
}

template<RoundingRule rule>
void roundWith(InstructionSet set, const Codes codes, const float* input, float* output, std::size_t count)
{
    callWith(set, [=]() QUANTOSCOPE_KERNEL { roundAll<rule>(codes, input, output, count); });
}

} // namespace

std::optional<CodeRounding> CodeRounding::of(const LevelTable& table, RoundingRule rule)
{
    constexpr float smallestStep = 0x1p-100F;      // its inverse is finite
    const double exact = codeStep(table.scheme()); // 0 without codes
    const auto step = static_cast<float>(exact);
    int exponent = 0;
    const bool fits = step >= smallestStep && step <= 1 && std::frexp(exact, &exponent) == 0.5;
    if (!fits || rule == RoundingRule::reference || rule == RoundingRule::stochastic) {
        return std::nullopt;
    }
    return CodeRounding(rule, step, table.lowest() / step, table.highest() / step);
}

void CodeRounding::levels(const float* input, float* output, std::size_t count,
                          InstructionSet instructions) const
{
    const Codes codes{1 / m_step, m_step, m_lowest, m_highest};
    switch (m_rule) {
    case RoundingRule::floor:
        return roundWith<RoundingRule::floor>(instructions, codes, input, output, count);
    case RoundingRule::nearestEven:
        return roundWith<RoundingRule::nearestEven>(instructions, codes, input, output, count);
    case RoundingRule::towardZero:
        return roundWith<RoundingRule::towardZero>(instructions, codes, input, output, count);
    default:
        return roundWith<RoundingRule::saturating>(instructions, codes, input, output, count);
    }
}

} // namespace quantoscope
