// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/rounding_rule.h"
#include "core/levels/level_table.h"
#include "core/quantizer/cell_lookup.h"

#include <cstddef>
#include <optional>

namespace quantoscope {

/// Shift, round and saturate: the levels of a fixed-point format whose step is a power of two, in a few
/// operations per input and without a table. NaN stays NaN.
class CodeRounding
{
public:
    /// nullopt if the table or the rule is another one: the reference rule and stochastic rounding have no
    /// such form, and steps above 1 would lose small inputs.
    static std::optional<CodeRounding> of(const LevelTable& table, RoundingRule rule);

    /// Whether levels() is faster than a table with these instructions.
    static bool isFast(InstructionSet instructions) { return instructions >= InstructionSet::avx512; }

    /// `output` may be the same memory as `input`. Any instructions give the same bits.
    void levels(const float* input, float* output, std::size_t count, InstructionSet instructions) const;

private:
    CodeRounding(RoundingRule rule, float step, float lowest, float highest)
        : m_rule(rule), m_step(step), m_lowest(lowest), m_highest(highest)
    {
    }

    RoundingRule m_rule;
    float m_step;
    float m_lowest; ///< The smallest and the largest code.
    float m_highest;
};

} // namespace quantoscope
