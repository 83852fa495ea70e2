// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/level_format.h"
#include "core/parameters/parameter.h"

#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace quantoscope {

// How a chip computes the leak of a membrane.

/// The product with the decay factor, in float32. "exact"
struct ExactLeak
{
    bool operator==(const ExactLeak&) const = default;
};

/// v - (v >> shift): a decay factor of 1 - 2^-shift without a multiplier. "shift:4"
struct ShiftLeak
{
    static constexpr int mostShift = 15;
    int shift = 4; ///< 1 to mostShift.

    bool operator==(const ShiftLeak&) const = default;
};

/// The product with the decay factor that a fixed-point format can hold: the nearest one. "Q0.7"
struct MultiplierLeak
{
    FixedPointFormat format = {};

    bool operator==(const MultiplierLeak&) const = default;
};

/// A constant amount towards 0, which it does not cross. "subtract:0.01"
struct SubtractiveLeak
{
    double amount = 0.01; ///< In units of the membrane; finite, > 0.

    bool operator==(const SubtractiveLeak&) const = default;
};

using Leak = std::variant<ExactLeak, ShiftLeak, MultiplierLeak, SubtractiveLeak>;

/// Reads "exact", "shift:4", "Q0.7", "UQ0.8" or "subtract:0.01"; nullopt if it is none of these. Upper and
/// lower case are equal.
std::optional<Leak> parseLeak(std::string_view text);

/// The text that parseLeak() reads.
std::string leakText(const Leak& leak);

// A leak as a parameter (core/parameters/parameter_text.h).
std::optional<std::string> readText(const Parameter& parameter, std::string_view text, Leak& leak);
std::string valueText(const Parameter& parameter, const Leak& leak);

/// A membrane after the leak of one step.
class LeakStep
{
public:
    /// `decay` is the exact factor, as float32. `step` is the value of the code 1 if the membrane is stored
    /// in fixed point, otherwise 0: only a code loses bits when it is shifted.
    LeakStep(const Leak& leak, float decay, float step);

    float operator()(float v) const
    {
        switch (m_kind) {
        case Kind::shiftedCode:
            return v - shiftedCode(v);
        case Kind::subtract:
            return std::abs(v) <= m_amount ? 0.0F : v > 0 ? v - m_amount : v + m_amount;
        case Kind::multiply:
            break;
        }
        return m_amount * v;
    }

private:
    enum class Kind { multiply, shiftedCode, subtract };

    float shiftedCode(float v) const;

    Kind m_kind = Kind::multiply;
    float m_amount;    ///< The factor, or what is subtracted.
    float m_step = 0;  ///< Value of the code 1.
    float m_shift = 0; ///< 2^-shift
};

} // namespace quantoscope
