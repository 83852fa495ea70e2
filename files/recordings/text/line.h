// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/text/field.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// Lines of a text file and their fields.

namespace quantoscope {

/// No delimiter: each line is one field.
inline constexpr char noDelimiter = '\0';

/// Walks over lines that end in `end` ('\n', or '\r' for old files); a '\r' before '\n' belongs to the end.
class Lines
{
public:
    Lines(std::string_view text, char end, std::size_t before = 0)
        : m_rest(text), m_end(end), m_number(before)
    {
    }

    bool next()
    {
        if (m_rest.empty()) {
            return false;
        }
        const std::size_t size = m_rest.find(m_end);
        m_line = m_rest.substr(0, size);
        m_rest.remove_prefix(size == m_rest.npos ? m_rest.size() : size + 1);
        ++m_number;
        if (!m_line.empty() && m_line.back() == '\r') {
            m_line.remove_suffix(1);
        }
        return true;
    }

    std::string_view line() const { return m_line; }
    std::size_t number() const { return m_number; } ///< Counted from 1.
    std::string_view rest() const { return m_rest; }

private:
    std::string_view m_rest;
    std::string_view m_line;
    char m_end;
    std::size_t m_number;
};

bool isBlank(std::string_view line);

/// How often a character stands in the text, many times as fast as std::count: its sums fit into bytes.
std::size_t countOf(std::string_view text, char wanted);

/// The line without a comment at its end: "0.5 # rest". A line that begins with '#' is kept, and so is
/// "#N/A".
std::string_view withoutTrailingComment(std::string_view line);

/// The fields without blanks at their ends, with their quotation marks. In quotes a field may hold
/// delimiters. For a blank as delimiter any run of blanks counts as one. Always at least one field.
std::vector<std::string_view> fieldsOf(std::string_view line, char delimiter);

/// A field of a header: without quotation marks, in which two of them stand for one (RFC 4180).
std::string nameIn(std::string_view field);

} // namespace quantoscope
