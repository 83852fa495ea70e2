// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/text/field.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// Splits a text file into lines and fields.

namespace quantoscope {

/// No delimiter: each line is one field.
inline constexpr char noDelimiter = '\0';

/// Iterates over lines that end with `end` ('\n', or '\r' in old Mac files); a '\r' before '\n' is removed.
/// `before` is the number of lines before `text`.
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
    std::size_t number() const { return m_number; } ///< Line number, counted from 1.
    std::string_view rest() const { return m_rest; }

private:
    std::string_view m_rest;
    std::string_view m_line;
    char m_end;
    std::size_t m_number;
};

bool isBlank(std::string_view line);

/// The number of occurrences of a character, O(length). Much faster than std::count, because
/// the loop counts in bytes.
std::size_t countOf(std::string_view text, char wanted);

/// The line without a comment at its end: "0.5" for "0.5 # rest". A line that begins with '#' is unchanged,
/// and "#N/A" is not a comment.
std::string_view withoutTrailingComment(std::string_view line);

/// The fields, without spaces and tabs at their ends, but with their quotation marks. Quoted
/// fields may contain delimiters. If the delimiter is a space, a run of spaces and tabs is one
/// delimiter. At least one field.
std::vector<std::string_view> fieldsOf(std::string_view line, char delimiter);

/// A header field without its quotation marks; a doubled quotation mark inside them is
/// a single one (RFC 4180).
std::string nameIn(std::string_view field);

} // namespace quantoscope
