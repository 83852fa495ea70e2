// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signals/stimulus.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"

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
    const std::string allowed =
        std::is_integral_v<Number> ? Core::said("a whole number from %1 to %2", {text(lowest), text(largest)})
                                   : Core::said("a number from %1 to %2", {text(lowest), text(largest)});
    return ParameterProblem{name, Core::said("%1 is %2; it must be %3.", {name, text(value), allowed})};
}

} // namespace quantoscope
