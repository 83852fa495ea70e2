// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/delimited_line.h"

#include "core/text/read_float.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

constexpr std::string_view delimiters = "\t;, ";

/// Where the quotes that open at `open` close.
std::size_t closingQuote(std::string_view line, std::size_t open)
{
    std::size_t at = line.find('"', open + 1);
    while (at != line.npos && line.substr(at + 1, 1) == "\"") {
        at = line.find('"', at + 2);
    }
    return at;
}

std::size_t findOutsideQuotes(std::string_view line, char delimiter)
{
    bool fieldBegins = true;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == delimiter) {
            return at;
        }
        if (fieldBegins && line[at] == '"') {
            const std::size_t close = closingQuote(line, at);
            at = close == line.npos ? at : close;
        }
        fieldBegins = delimiters.find(line[at]) != delimiters.npos;
    }
    return line.npos;
}

std::string nameIn(std::string_view field)
{
    const std::string_view inner = unquoted(field);
    if (inner.size() == field.size()) {
        return std::string(field);
    }
    std::string name;
    for (std::size_t at = 0; at < inner.size(); ++at) {
        name += inner[at];
        at += inner.substr(at, 2) == "\"\"" ? 1 : 0;
    }
    return name;
}

} // namespace

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
        if (findOutsideQuotes(line, candidate) != line.npos) {
            return candidate;
        }
    }
    return ' ';
}

std::vector<std::string> namesIn(std::string_view line, char delimiter)
{
    std::vector<std::string> names;
    for (std::size_t end = 0; end != line.npos;) {
        line = delimiter == ' ' ? trimmed(line) : line;
        end = findOutsideQuotes(line, delimiter);
        names.push_back(nameIn(trimmed(line.substr(0, end))));
        line.remove_prefix(end == line.npos ? line.size() : end + 1);
    }
    return names;
}

} // namespace quantoscope
