// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/delimited_rows.h"

#include "core/formats/recording_file.h"
#include "core/text/printable.h"
#include "core/text/read_float.h"
#include "core/text/translate.h"

namespace quantoscope {
namespace {

constexpr std::size_t pulseEvery = 1U << 20U; // bytes

} // namespace

RowReader::RowReader(const DelimitedLayout& layout, std::string_view text, std::size_t linesBefore,
                     std::span<const LargeArray> columns, std::size_t first)
    : m_layout(layout), m_lines(text, linesBefore), m_columns(columns), m_end(first),
      m_row(layout.columns.size())
{
}

std::size_t RowReader::read(const std::function<void(std::size_t)>& pulse)
{
    const std::size_t size = m_lines.rest().size();
    std::size_t told = 0;
    do {
        const std::size_t done = size - m_lines.rest().size();
        if (done - told >= pulseEvery) {
            told = done;
            pulse(done);
        }
        readPlainRows();
    } while (readOddRow());
    return m_end;
}

/// Takes in as many lines as hold nothing but numbers and delimiters, up to a pulse's worth.
void RowReader::readPlainRows()
{
    const std::string_view text = m_lines.rest();
    const char* const begin = text.data();
    const char* const end = begin + text.size();
    const char* at = begin;
    std::size_t lines = 0;
    while (static_cast<std::size_t>(at - begin) < pulseEvery) {
        const char* next = plainRow(at, end);
        if (next == nullptr) {
            break;
        }
        at = next;
        ++lines;
        keepRow();
    }
    m_lines.skip(static_cast<std::size_t>(at - begin), lines);
}

void RowReader::keepRow()
{
    for (std::size_t i = 0; i < m_row.size(); ++i) {
        m_columns[i][m_end] = m_row[i];
    }
    ++m_end;
}

const char* RowReader::passBlanks(const char* at, const char* end) const
{
    while (at != end && (*at == ' ' || (*at == '\t' && m_layout.delimiter != '\t'))) {
        ++at;
    }
    return at;
}

/// Where the line at `at` ends, its numbers in m_row; null where something asks for a closer look.
const char* RowReader::plainRow(const char* at, const char* end)
{
    const bool byBlanks = m_layout.delimiter == ' ';
    for (std::size_t i = 0; i < m_row.size(); ++i) {
        at = passBlanks(at, end);
        const auto [stop, error] = readFloat(at, end, m_row[i]);
        if (error != std::errc{}) {
            return nullptr;
        }
        at = passBlanks(stop, end);
        if (i + 1 == m_row.size()) {
            break;
        }
        if (byBlanks ? at == stop : at == end || *at++ != m_layout.delimiter) {
            return nullptr;
        }
    }
    if (at != end && *at == '\r') {
        ++at;
    }
    if (at == end) {
        return at;
    }
    return *at == '\n' ? at + 1 : nullptr;
}

/// The next line however it is written; false at the end.
bool RowReader::readOddRow()
{
    if (!m_lines.next()) {
        return false;
    }
    const std::size_t count =
        splitLine(m_lines.line(), m_layout.delimiter, [&](std::size_t column, std::string_view field) {
            if (column < m_row.size()) {
                m_row[column] = numberIn(field, column);
            }
        });
    if (count != m_row.size()) {
        const std::string allowed = std::to_string(m_row.size());
        throw FormatError(
            count == 1
                ? Core::said("%1 line %2 has 1 value; every line must have %3, as the first one has.",
                             {m_layout.fileName, lineNumber(), allowed})
                : Core::said("%1 line %2 has %3 values; every line must have %4, as the first one has.",
                             {m_layout.fileName, lineNumber(), std::to_string(count), allowed}));
    }
    keepRow();
    return true;
}

std::string RowReader::lineNumber() const
{
    return std::to_string(m_lines.number());
}

float RowReader::numberIn(std::string_view field, std::size_t column) const
{
    const auto number = fieldValue(field);
    if (!number) {
        const std::string name = printable(m_layout.columns[column], mostShown);
        throw FormatError(
            field.empty()
                ? Core::said(
                      "%1 line %2, %3: an empty field is no number; a column may hold numbers, nan and inf "
                      "only.",
                      {m_layout.fileName, lineNumber(), name})
                : Core::said(
                      "%1 line %2, %3: \"%4\" is no number; a column may hold numbers, nan and inf only.",
                      {m_layout.fileName, lineNumber(), name, printable(field, mostShown)}));
    }
    return *number;
}

} // namespace quantoscope
