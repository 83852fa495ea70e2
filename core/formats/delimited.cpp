// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/delimited.h"

#include "core/formats/recording_file.h"
#include "core/progress/parallel.h"
#include "core/signals/large_array.h"
#include "core/text/printable.h"
#include "core/text/read_float.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>

namespace quantoscope {
namespace {

constexpr std::string_view blanks = " \t";

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

/// A whole field as a number; too large or small a one becomes infinity or 0, as strtof makes it.
std::optional<float> numberOf(std::string_view field)
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

/// Blank stands for any run of blanks.
char delimiterOf(std::string_view line)
{
    for (const char candidate : {'\t', ';', ','}) {
        if (line.find(candidate) != std::string_view::npos) {
            return candidate;
        }
    }
    return ' ';
}

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

/// What every line must look like.
struct Layout
{
    std::string fileName;
    char delimiter = ',';
    std::vector<std::string> columns; ///< Their names.
};

[[noreturn]] void fail(const Layout& layout, const std::string& what)
{
    throw FormatError(layout.fileName + " " + what);
}

/// Reads whole lines below the first into columns, from their element `first` on. `linesBefore` counts the
/// lines above.
class RowReader
{
public:
    RowReader(const Layout& layout, std::string_view text, std::size_t linesBefore,
              std::span<const LargeArray> columns, std::size_t first)
        : m_layout(layout), m_lines(text, linesBefore), m_columns(columns), m_end(first),
          m_row(layout.columns.size())
    {
    }

    /// Returns the element after the last one. `pulse` is told the bytes read every few milliseconds.
    template<typename Pulse>
    std::size_t read(Pulse pulse)
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

private:
    static constexpr std::size_t pulseEvery = 1U << 20U; ///< bytes

    /// Takes in as many lines as hold nothing but numbers and delimiters, up to a pulse's worth.
    void readPlainRows()
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

    void keepRow()
    {
        for (std::size_t i = 0; i < m_row.size(); ++i) {
            m_columns[i][m_end] = m_row[i];
        }
        ++m_end;
    }

    const char* passBlanks(const char* at, const char* end) const
    {
        while (at != end && (*at == ' ' || (*at == '\t' && m_layout.delimiter != '\t'))) {
            ++at;
        }
        return at;
    }

    /// Where the line at `at` ends, its numbers in m_row; null where something asks for a closer look.
    const char* plainRow(const char* at, const char* end)
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
    bool readOddRow()
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
            fail(m_layout, line() + " has " + std::to_string(count) + (count == 1 ? " value" : " values") +
                               "; every line must have " + std::to_string(m_row.size()) +
                               ", as the first one has.");
        }
        keepRow();
        return true;
    }

    std::string line() const { return "line " + std::to_string(m_lines.number()); }

    float numberIn(std::string_view field, std::size_t column) const
    {
        const auto number = numberOf(field);
        if (!number) {
            fail(m_layout,
                 line() + ", " + printable(m_layout.columns[column], mostShown) + ": " +
                     (field.empty() ? "an empty field" : "\"" + printable(field, mostShown) + "\"") +
                     " is no number; a column may hold numbers, nan and inf only.");
        }
        return *number;
    }

    const Layout& m_layout;
    Lines m_lines;
    std::span<const LargeArray> m_columns;
    std::size_t m_end;
    std::vector<float> m_row;
};

/// A first line without a single number is the header.
bool isHeader(const std::vector<std::string_view>& fields)
{
    return std::ranges::none_of(fields, [](std::string_view field) { return numberOf(field).has_value(); });
}

/// Text cut at line ends into parts of about the same size.
std::vector<std::string_view> partsOf(std::string_view text, std::size_t count)
{
    std::vector<std::string_view> parts;
    for (std::size_t left = count; left > 0; --left) {
        const std::size_t end = left == 1 ? text.npos : text.find('\n', text.size() / left);
        const std::size_t size = end == text.npos ? text.size() : end + 1;
        parts.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return parts;
}

std::size_t countLines(std::string_view text)
{
    std::size_t count = text.empty() || text.back() == '\n' ? 0 : 1;
    while (!text.empty()) { // in blocks whose count fits where the compiler counts fastest
        constexpr std::size_t block = 1U << 16U;
        std::uint32_t inBlock = 0;
        for (const char character : text.substr(0, block)) {
            inBlock += static_cast<std::uint32_t>(character == '\n');
        }
        count += inBlock;
        text.remove_prefix(std::min(block, text.size()));
    }
    return count;
}

/// A stretch of the text that one thread reads, and where its numbers go in the columns.
struct Part
{
    std::string_view text;
    std::size_t lines = 0;       ///< In it, the last one with or without an end.
    std::size_t linesBefore = 0; ///< In the whole text above it.
    std::size_t first = 0;       ///< Element of the columns.
    std::size_t end = 0;         ///< After its last element.

    /// More rows cannot be in it: each is a line, and takes a digit and a delimiter a column.
    std::size_t mostRows(std::size_t columns) const
    {
        return std::min(lines, text.size() / (2 * columns) + 1);
    }
};

struct ReadRows
{
    std::vector<LargeArray> columns;
    std::size_t rows = 0;
};

/// Closes the gaps that parts with fewer rows than their most have left.
std::size_t closeGaps(std::span<const LargeArray> columns, std::span<const Part> parts)
{
    std::size_t end = 0;
    for (const Part& part : parts) {
        if (part.first > end) {
            for (const LargeArray& column : columns) {
                std::copy(column.get() + part.first, column.get() + part.end, column.get() + end);
            }
        }
        end += part.end - part.first;
    }
    return end;
}

/// Each part of the text on a thread of its own: first the lines are counted, which gives every part its
/// place in the columns and its lines their numbers, then the numbers are read.
ReadRows readRows(const Layout& layout, std::string_view text, std::size_t linesBefore,
                  const Progress& progress)
{
    std::vector<Part> parts;
    for (const std::string_view piece : partsOf(text, threadsFor(text.size() / 4))) {
        parts.push_back({.text = piece});
    }
    inParallel(parts.size(), {},
               [&](std::size_t i, const Pulse&) { parts[i].lines = countLines(parts[i].text); });
    std::size_t mostRows = 0;
    for (Part& part : parts) {
        part.linesBefore = linesBefore;
        part.first = mostRows;
        linesBefore += part.lines;
        mostRows += part.mostRows(layout.columns.size());
    }
    ReadRows read;
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        read.columns.push_back(makeLargeArray(mostRows));
    }
    std::vector<std::optional<FormatError>> failures(parts.size());
    inParallel(parts.size(), progress, [&](std::size_t i, const Pulse& pulse) {
        Part& part = parts[i];
        RowReader reader(layout, part.text, part.linesBefore, read.columns, part.first);
        try {
            part.end = reader.read([&](std::size_t done) {
                pulse(static_cast<double>(done) / static_cast<double>(part.text.size()));
            });
        } catch (const FormatError& error) {
            failures[i] = error;
        }
    });
    for (const auto& failure : failures) {
        if (failure) { // the first in the text, whichever was met first
            throw *failure;
        }
    }
    read.rows = closeGaps(read.columns, parts);
    return read;
}

/// Before memory is taken for them: an endless line is no recording.
void requireFewColumns(const Layout& layout, std::string_view line)
{
    const std::size_t count = splitLine(line, layout.delimiter, [](std::size_t, std::string_view) {});
    if (count > mostChannels) {
        fail(layout, "has a first line of " + std::to_string(count) + " values; at most " +
                         std::to_string(mostChannels) +
                         " columns can be chosen from (time must run down the lines).");
    }
}

Recording readText(std::string_view fileName, std::string_view text, const Progress& progress)
{
    Layout layout;
    layout.fileName = fileName;
    Lines lines(text);
    if (!lines.next()) {
        fail(layout, "holds no data; a recording needs at least one line of numbers.");
    }
    layout.delimiter = delimiterOf(lines.line());
    requireFewColumns(layout, lines.line());
    std::vector<std::string_view> fields;
    splitLine(lines.line(), layout.delimiter,
              [&](std::size_t, std::string_view field) { fields.push_back(field); });
    const bool header = isHeader(fields);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const std::string_view name = unquoted(fields[i]);
        layout.columns.push_back(header && !name.empty() ? std::string(name) : columnName(i));
    }
    const auto firstRow = static_cast<std::size_t>(lines.line().data() - text.data());
    ReadRows read = header ? readRows(layout, lines.rest(), lines.number(), progress)
                           : readRows(layout, text.substr(firstRow), lines.number() - 1, progress);
    if (read.rows == 0) {
        fail(layout,
             header ? "holds a header but no numbers below it; a recording needs at least one line of them."
                    : "holds no numbers.");
    }
    Recording recording;
    for (std::size_t i = 0; i < read.columns.size(); ++i) {
        const std::shared_ptr<const float[]> owner(std::move(read.columns[i]));
        const SharedSamples samples{{owner.get(), read.rows}, owner};
        recording.columns.push_back({layout.columns[i], [samples] { return samples; }});
    }
    return recording;
}

} // namespace

Recording readDelimited(std::string_view fileName, std::string_view text, const Progress& progress)
{
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(byteOrderMark)) {
        text.remove_prefix(byteOrderMark.size());
    }
    if (text.find('\0') != std::string_view::npos) {
        throw FormatError(std::string(fileName) +
                          " is no text file (it holds a zero byte); a recording with this "
                          "ending must be columns of numbers as text.");
    }
    return readText(fileName, text, progress);
}

} // namespace quantoscope
