// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levels/level_format.h"

#include "core/levels/level_families.h"
#include "core/parameters/input_error.h"
#include "core/text/translate.h"

#include <algorithm>
#include <charconv>

namespace quantoscope {
namespace {

char inLowerCase(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

std::optional<LevelFormat> parseLevelFormat(std::string_view text)
{
    for (const auto parse : families::parsers) {
        if (auto format = parse(text)) {
            return format;
        }
    }
    return std::nullopt;
}

std::string formatText(const LevelFormat& format)
{
    return std::visit([](const auto& family) { return families::formatText(family); }, format);
}

std::string formatTitle(const LevelFormat& format)
{
    const auto* list = std::get_if<LevelList>(&format);
    return list == nullptr ? formatText(format)
                           : Core::said("%1 custom levels", {std::to_string(list->levels().size())});
}

std::string allowedFormats()
{
    return Core::said(
        "snntorch, Qm.n or UQm.n with 1 to 16 bits (Q1.6), EeMm with 2 to 8 exponent bits and at "
        "most 16 bits (E4M3), pow2, nf4, or 1 to 65536 finite levels separated by spaces");
}

std::optional<std::string> readText(const Parameter& /*parameter*/, std::string_view text,
                                    LevelFormat& format)
{
    try {
        if (auto read = parseLevelFormat(text)) {
            format = std::move(*read);
            return std::nullopt;
        }
    } catch (const InputError&) { // levels that are no LevelList
    }
    return allowedFormats();
}

std::string valueText(const Parameter& /*parameter*/, const LevelFormat& format)
{
    return formatText(format);
}

std::optional<std::string_view> families::after(std::string_view prefix, std::string_view text)
{
    const bool starts =
        text.size() >= prefix.size() &&
        std::ranges::equal(prefix, text.substr(0, prefix.size()), {}, inLowerCase, inLowerCase);
    return starts ? std::optional(text.substr(prefix.size())) : std::nullopt;
}

std::optional<families::TwoNumbers> families::twoNumbers(std::string_view text, char separator)
{
    const char* const end = text.data() + text.size();
    TwoNumbers numbers{};
    const auto first = std::from_chars(text.data(), end, numbers.first);
    if (first.ec != std::errc{} || first.ptr == end || inLowerCase(*first.ptr) != inLowerCase(separator)) {
        return std::nullopt;
    }
    const auto second = std::from_chars(first.ptr + 1, end, numbers.second);
    return second.ec == std::errc{} && second.ptr == end ? std::optional(numbers) : std::nullopt;
}

} // namespace quantoscope
