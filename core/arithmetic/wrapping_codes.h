// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/rounding_rule.h"
#include "core/levels/level_table.h"

#include <cstdint>
#include <optional>

namespace quantoscope {

/// The codes of a fixed-point table, of which only the low bits are kept: the register of an adder that does
/// not saturate. O(1).
class WrappingCodes
{
public:
    /// nullopt if the scheme of the table is not fixed point.
    static std::optional<WrappingCodes> of(const LevelTable& table);

    /// The level, as float32, of a finite number that is rounded to a code of unlimited width and wrapped.
    /// For stochastic rounding, `noise` decides (rounding_noise.h); it has no effect on other rules.
    float level(double x, RoundingRule rule, std::uint32_t noise = 0) const;

    double step() const { return m_step; }
    double count() const { return m_count; }
    double lowest() const { return m_lowest; }

    /// The smallest and the largest Float (float or double) that is rounded to a code without wrapping. The
    /// rule must not be stochastic. O(log Floats per step).
    template<typename Float>
    struct Interval
    {
        Float first;
        Float last;
    };
    template<typename Float>
    Interval<Float> notWrapped(RoundingRule rule) const;

private:
    WrappingCodes(double step, double count, double lowest) : m_step(step), m_count(count), m_lowest(lowest)
    {
    }

    double m_step;   ///< Value of the code 1.
    double m_count;  ///< Number of codes.
    double m_lowest; ///< The smallest code.
};

extern template WrappingCodes::Interval<float> WrappingCodes::notWrapped(RoundingRule rule) const;
extern template WrappingCodes::Interval<double> WrappingCodes::notWrapped(RoundingRule rule) const;

} // namespace quantoscope
