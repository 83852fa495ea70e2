// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/parameter.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Conversion of parameter values to and from text, for the command line and lessons.

namespace quantoscope {

/// Each function parses the whole text into `value`. On failure it returns a description of what is allowed
/// ("an integer from 1 to 16") and leaves `value` unchanged. The range of a number is not checked here but
/// with the whole struct (check_ranges.h); an integer only has to fit its type. "auto" empties an optional.
std::optional<std::string> readText(const Parameter& parameter, std::string_view text, double& value);
std::optional<std::string> readText(const Parameter& parameter, std::string_view text,
                                    std::optional<double>& value);
std::optional<std::string> readText(const Parameter& parameter, std::string_view text, int& value);
std::optional<std::string> readText(const Parameter& parameter, std::string_view text, std::uint64_t& value);
std::optional<std::string> readText(const Parameter& parameter, std::string_view text, bool& value);
std::optional<std::string> readChoice(const Parameter& parameter, std::string_view text, std::size_t& value);

template<typename Choice>
requires std::is_enum_v<Choice> std::optional<std::string> readText(const Parameter& parameter,
                                                                    std::string_view text, Choice& value)
{
    auto index = static_cast<std::size_t>(value);
    auto allowed = readChoice(parameter, text, index);
    value = static_cast<Choice>(index);
    return allowed;
}

/// The value as text that readText() accepts.
std::string valueText(const Parameter& parameter, double value);
std::string valueText(const Parameter& parameter, const std::optional<double>& value);
std::string valueText(const Parameter& parameter, int value);
std::string valueText(const Parameter& parameter, std::uint64_t value);
std::string valueText(const Parameter& parameter, bool value);

template<typename Choice>
requires std::is_enum_v<Choice> std::string valueText(const Parameter& parameter, Choice value)
{
    return std::string(parameter.choices[static_cast<std::size_t>(value)]);
}

/// The options of the command line: "--num-bits" for num_bits, and those that set and clear a bool.
std::string optionName(const Parameter& parameter);
std::string settingOption(const Parameter& parameter);
std::string clearingOption(const Parameter& parameter);

/// "a", "a or b", "a, b or c".
std::string orList(std::span<const std::string_view> names);

} // namespace quantoscope
