// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/delimited_line.h"

#include "core/text/read_float.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace quantoscope {

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string_view unquoted(std::string_view text)
{
    const bool quoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
    return quoted ? text.substr(1, text.size() - 2) : text;
}

std::optional<float> fieldValue(std::string_view field)
{
    field = unquoted(field);
    if (!field.empty() && field.front() == '+') {
        field.remove_prefix(1);
    }
    float value = 0;
    const auto [end, error] = readFloat(field.data(), field.data() + field.size(), value);
    if (end != field.data() + field.size() || field.empty()) {
        return std::nullopt;
    }
    if (error == std::errc::result_out_of_range) {
        double wide = 0;
        const bool tooWide = std::from_chars(field.data(), field.data() + field.size(), wide).ec ==
                             std::errc::result_out_of_range;
        const bool negative = field.front() == '-';
        const bool huge =
            tooWide ? field.find("e-") == field.npos && field.find("E-") == field.npos : std::abs(wide) > 1;
        value = huge ? std::numeric_limits<float>::infinity() : 0.0F;
        return negative ? -value : value;
    }
    return error == std::errc{} ? std::optional(value) : std::nullopt;
}

char delimiterOf(std::string_view line)
{
    for (const char candidate : {'\t', ';', ','}) {
        if (line.find(candidate) != std::string_view::npos) {
            return candidate;
        }
    }
    return ' ';
}

} // namespace quantoscope
