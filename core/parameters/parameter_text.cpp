// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameters/parameter_text.h"

#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace quantoscope {
namespace {

constexpr std::string_view automaticWord = "auto";

template<typename Number>
bool readWhole(std::string_view text, Number& value)
{
    Number number{};
    const char* end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, number);
    const bool read = result.ec == std::errc() && result.ptr == end;
    value = read ? number : value;
    return read;
}

std::string integersFrom(const std::string& least, const std::string& most)
{
    return Core::said("an integer from %1 to %2", {least, most});
}

} // namespace

std::optional<std::string> readText(const Parameter& /*parameter*/, std::string_view text, double& value)
{
    return readWhole(text, value) ? std::nullopt
                                  : std::optional(Core::said("a number, for example 0.5 or 1e-3"));
}

std::optional<std::string> readText(const Parameter& /*parameter*/, std::string_view text,
                                    std::optional<double>& value)
{
    if (text == automaticWord) {
        value.reset();
        return std::nullopt;
    }
    double number = 0;
    if (!readWhole(text, number)) {
        return Core::said("a number, for example 0.5 or 1e-3, or auto");
    }
    value = number;
    return std::nullopt;
}

std::optional<std::string> readText(const Parameter& parameter, std::string_view text, int& value)
{
    constexpr double lowest = std::numeric_limits<int>::min();
    constexpr double greatest = std::numeric_limits<int>::max();
    const auto bound = [](double within) { return std::to_string(static_cast<int>(within)); };
    return readWhole(text, value) ? std::nullopt
                                  : std::optional(integersFrom(bound(std::max(parameter.least, lowest)),
                                                               bound(std::min(parameter.most, greatest))));
}

std::optional<std::string> readText(const Parameter& /*parameter*/, std::string_view text,
                                    std::uint64_t& value)
{
    return readWhole(text, value)
               ? std::nullopt
               : std::optional(integersFrom("0", std::to_string(std::numeric_limits<std::uint64_t>::max())));
}

std::optional<std::string> readText(const Parameter& /*parameter*/, std::string_view text, bool& value)
{
    if (text != "true" && text != "false") {
        return Core::said("true or false");
    }
    value = text == "true";
    return std::nullopt;
}

std::optional<std::string> readChoice(const Parameter& parameter, std::string_view text, std::size_t& value)
{
    const auto found = std::ranges::find(parameter.choices, text);
    if (found == parameter.choices.end()) {
        return orList(parameter.choices);
    }
    value = static_cast<std::size_t>(found - parameter.choices.begin());
    return std::nullopt;
}

std::string valueText(const Parameter& /*parameter*/, double value)
{
    return numberText(value);
}

std::string valueText(const Parameter& /*parameter*/, const std::optional<double>& value)
{
    return value ? numberText(*value) : std::string(automaticWord);
}

std::string valueText(const Parameter& /*parameter*/, int value)
{
    return std::to_string(value);
}

std::string valueText(const Parameter& /*parameter*/, std::uint64_t value)
{
    return std::to_string(value);
}

std::string valueText(const Parameter& /*parameter*/, bool value)
{
    return value ? "true" : "false";
}

std::string orList(std::span<const std::string_view> names)
{
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool last = i + 1 == names.size();
        list += i == 0 ? "" : last ? " " + Core::said("or") + " " : ", ";
        list += names[i];
    }
    return list;
}

std::string optionName(const Parameter& parameter)
{
    std::string name = "--" + std::string(parameter.name);
    std::ranges::replace(name, '_', '-');
    return name;
}

std::string settingOption(const Parameter& parameter)
{
    return parameter.setBy.empty() ? optionName(parameter) : std::string(parameter.setBy);
}

std::string clearingOption(const Parameter& parameter)
{
    return parameter.clearedBy.empty() ? "--no-" + optionName(parameter).substr(2)
                                       : std::string(parameter.clearedBy);
}

} // namespace quantoscope
