// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/arithmetic.h"
#include "core/levels/level_format.h"
#include "core/parameters/parameter.h"

#include <optional>
#include <string>
#include <string_view>

namespace quantoscope {

/// What a register between the inputs of a neuron and its state holds: float32 ("exact"), or fixed point of
/// up to 24 bits, which float32 represents exactly ("Q3.12", "UQ2.6").
struct RegisterFormat
{
    static constexpr int mostBits = 24;

    std::optional<FixedPointFormat> format = std::nullopt; ///< Empty: float32.

    bool operator==(const RegisterFormat&) const = default;
};

/// Reads "exact", "Qm.n" or "UQm.n"; nullopt if it is none of these. Upper and lower case are equal.
std::optional<RegisterFormat> parseRegisterFormat(std::string_view text);

/// The text that parseRegisterFormat() reads.
std::string registerText(const RegisterFormat& format);

// A register format as a parameter (core/parameters/parameter_text.h).
std::optional<std::string> readText(const Parameter& parameter, std::string_view text,
                                    RegisterFormat& format);
std::string valueText(const Parameter& parameter, const RegisterFormat& format);

/// A value as a register holds it. NaN and infinities stay as they are.
class RegisterStep
{
public:
    /// What happens to bits below the last one of the register.
    enum class Rest {
        rounded, ///< To nearest, ties to even, as weights are prepared.
        dropped, ///< Towards -infinity, as an adder does it.
    };

    RegisterStep(const RegisterFormat& format, Rest rest, Overflow overflow);

    float operator()(float x) const { return m_codesPerUnit == 0 ? x : held(x); }

private:
    float held(float x) const;

    double m_codesPerUnit = 0; ///< 2^n; 0: float32.
    double m_lowest = 0;       ///< Codes.
    double m_highest = 0;
    Rest m_rest;
    Overflow m_overflow;
};

} // namespace quantoscope
