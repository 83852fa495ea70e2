// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signals/stimulus.h"
#include "core/text/number_text.h"

#include <optional>
#include <string>
#include <type_traits>

namespace quantoscope {

/// The problem of a parameter that must lie from `lowest` to `largest`, ends included; empty where it does.
/// NaN never does.
template<typename Number>
std::optional<ParameterProblem> outOfRange(const char* name, Number value, Number lowest, Number largest)
{
    if (value >= lowest && value <= largest) {
        return std::nullopt;
    }
    const auto text = [](Number number) {
        if constexpr (std::is_integral_v<Number>) {
            return std::to_string(number);
        } else {
            return numberText(number);
        }
    };
    const char* kind = std::is_integral_v<Number> ? "a whole number" : "a number";
    return ParameterProblem{name, std::string(name) + " is " + text(value) + "; it must be " + kind +
                                      " from " + text(lowest) + " to " + text(largest) + "."};
}

} // namespace quantoscope
