// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// How a line of numbers as text is taken apart.

namespace quantoscope {

inline constexpr std::string_view blanks = " \t";

/// Without the blanks at both ends.
std::string_view trimmed(std::string_view text);

/// Without the quotation marks round it, where it has both.
std::string_view unquoted(std::string_view text);

/// A whole field as a number; too large or small a one becomes infinity or 0, as strtof makes it. Empty where
/// it is none.
std::optional<float> fieldValue(std::string_view field);

/// What parts the fields of this line, quotes left aside. Blank stands for any run of blanks.
char delimiterOf(std::string_view line);

/// The fields of a header. In quotes a name may hold delimiters, and a quotation mark as two of them
/// (RFC 4180).
std::vector<std::string> namesIn(std::string_view line, char delimiter);

/// Hands out the lines that hold data, with their numbers counted from 1.
class Lines
{
public:
    explicit Lines(std::string_view text, std::size_t before = 0) : m_rest(text), m_number(before) {}

    bool next()
    {
        while (!m_rest.empty()) {
            const std::size_t end = m_rest.find('\n');
            m_line = m_rest.substr(0, end);
            m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
            ++m_number;
            if (!m_line.empty() && m_line.back() == '\r') {
                m_line.remove_suffix(1);
            }
            const auto content = m_line.find_first_not_of(blanks);
            if (content != std::string_view::npos && m_line[content] != '#') {
                return true;
            }
        }
        return false;
    }

    std::string_view line() const { return m_line; }
    std::size_t number() const { return m_number; }
    std::string_view rest() const { return m_rest; }

    /// Passes over text that was read elsewhere: so many whole lines.
    void skip(std::size_t bytes, std::size_t lines)
    {
        m_rest.remove_prefix(bytes);
        m_number += lines;
    }

private:
    std::string_view m_rest;
    std::string_view m_line;
    std::size_t m_number;
};

/// Calls `take(column, field)` for each field of the line; returns how many there are.
template<typename Take>
std::size_t splitLine(std::string_view line, char delimiter, Take take)
{
    if (delimiter == ' ') {
        line = trimmed(line);
    }
    std::size_t column = 0;
    while (true) {
        const std::size_t end = line.find(delimiter);
        take(column++, trimmed(line.substr(0, end)));
        if (end == std::string_view::npos) {
            return column;
        }
        line.remove_prefix(end + 1);
        if (delimiter == ' ') {
            line = line.substr(std::min(line.size(), line.find_first_not_of(blanks)));
        }
    }
}

} // namespace quantoscope
