// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/text/line.h"

#include <algorithm>
#include <cstdint>

namespace quantoscope {
namespace {

/// The position of the quotation mark that closes the one at `open`; npos if there is none.
std::size_t closingQuote(std::string_view line, std::size_t open)
{
    std::size_t at = line.find('"', open + 1);
    while (at != line.npos && line.substr(at + 1, 1) == "\"") {
        at = line.find('"', at + 2);
    }
    return at;
}

/// The end of the field that begins at `begin`: the next delimiter outside quotation
/// marks, or the end of the line.
std::size_t endOfField(std::string_view line, std::size_t begin, char delimiter)
{
    std::size_t at = begin;
    while (at < line.size() && isBlankCharacter(line[at]) && line[at] != delimiter) {
        ++at;
    }
    if (at < line.size() && line[at] == '"') {
        const std::size_t close = closingQuote(line, at);
        at = close == line.npos ? at : close;
    }
    return std::min(line.size(), line.find(delimiter, at));
}

} // namespace

bool isBlank(std::string_view line)
{
    return std::ranges::all_of(line, isBlankCharacter);
}

std::size_t countOf(std::string_view text, char wanted)
{
    constexpr std::size_t most = 255; // the largest value of a byte
    std::size_t count = 0;
    while (!text.empty()) {
        std::uint8_t some = 0;
        for (const char character : text.substr(0, most)) {
            some = static_cast<std::uint8_t>(some + (character == wanted ? 1 : 0));
        }
        count += some;
        text.remove_prefix(std::min(most, text.size()));
    }
    return count;
}

std::string_view withoutTrailingComment(std::string_view line)
{
    bool quoted = false;
    bool content = false; // there is content before the comment
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        quoted = c == '"' ? !quoted : quoted;
        if (c == '#' && content && !quoted && isBlankCharacter(line[at - 1]) &&
            !isSpreadsheetError(line.substr(at))) {
            return line.substr(0, at);
        }
        content = content || !isBlankCharacter(c);
    }
    return line;
}

std::vector<std::string_view> fieldsOf(std::string_view line, char delimiter)
{
    std::vector<std::string_view> fields;
    if (delimiter == noDelimiter) {
        return {trimmed(line)};
    }
    line = delimiter == ' ' ? trimmed(line) : line;
    std::size_t begin = 0;
    while (true) {
        const std::size_t end = endOfField(line, begin, delimiter);
        fields.push_back(trimmed(line.substr(begin, end - begin)));
        if (end == line.size()) {
            return fields;
        }
        begin = end + 1;
        while (delimiter == ' ' && begin < line.size() && isBlankCharacter(line[begin])) {
            ++begin;
        }
    }
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

} // namespace quantoscope
