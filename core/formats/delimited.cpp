// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/delimited.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

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
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
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
    explicit Lines(std::string_view text) : m_rest(text) {}

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
    std::size_t bytesLeft() const { return m_rest.size(); }

private:
    std::string_view m_rest;
    std::string_view m_line;
    std::size_t m_number = 0;
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

std::string columnName(std::size_t index)
{
    return "column " + std::to_string(index);
}

class Reader
{
public:
    Reader(std::string_view fileName, std::string_view text) : m_fileName(fileName), m_lines(text) {}

    Recording read()
    {
        if (!m_lines.next()) {
            fail("holds no data; a recording needs at least one line of numbers.");
        }
        m_delimiter = delimiterOf(m_lines.line());
        const bool header = readFirstLine();
        while (m_lines.next()) {
            readRow();
        }
        if (m_recording.columns.front().samples.empty()) {
            fail(header ? "holds a header but no numbers below it." : "holds no numbers.");
        }
        return std::move(m_recording);
    }

private:
    [[noreturn]] void fail(const std::string& what) const { throw FormatError(m_fileName + " " + what); }

    std::string line() const { return "line " + std::to_string(m_lines.number()); }

    /// A first line without a single number is the header.
    bool readFirstLine()
    {
        std::vector<std::string_view> fields;
        splitLine(m_lines.line(), m_delimiter,
                  [&](std::size_t, std::string_view field) { fields.push_back(field); });
        const bool header =
            std::ranges::none_of(fields, [](std::string_view f) { return numberOf(f).has_value(); });
        const std::size_t expectedRows = m_lines.bytesLeft() / (m_lines.line().size() + 1) + 1;
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const std::string_view name = unquoted(fields[i]);
            m_recording.columns.push_back({header && !name.empty() ? std::string(name) : columnName(i), {}});
            m_recording.columns.back().samples.reserve(expectedRows);
        }
        if (!header) {
            readRow();
        }
        return header;
    }

    void readRow()
    {
        auto& columns = m_recording.columns;
        const std::size_t count =
            splitLine(m_lines.line(), m_delimiter, [&](std::size_t column, std::string_view field) {
                if (column < columns.size()) {
                    addNumber(columns[column], field);
                }
            });
        if (count != columns.size()) {
            fail(line() + " has " + std::to_string(count) + (count == 1 ? " value" : " values") +
                 "; every line must have " + std::to_string(columns.size()) + ", as the first one has.");
        }
    }

    void addNumber(Recording::Column& column, std::string_view field)
    {
        const auto number = numberOf(field);
        if (!number) {
            constexpr std::size_t mostShown = 40;
            const std::string shown(field.substr(0, mostShown));
            fail(line() + ", " + column.name + ": " + (field.empty() ? "an empty field" : "“" + shown + "”") +
                 " is no number; a column may hold numbers, nan and inf only.");
        }
        column.samples.push_back(*number);
    }

    std::string m_fileName;
    Lines m_lines;
    char m_delimiter = ',';
    Recording m_recording;
};

} // namespace

Recording readDelimited(std::string_view fileName, std::string_view text)
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
    return Reader(fileName, text).read();
}

} // namespace quantoscope
