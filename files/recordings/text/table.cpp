// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/text/table.h"

#include "core/progress/parallel.h"
#include "core/signals/even_times.h"
#include "core/text/printable.h"
#include "core/text/translate.h"
#include "files/access/file_error.h"
#include "files/recordings/recording.h"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <mutex>

namespace quantoscope {
namespace {

constexpr std::size_t segmentSize = 1U << 20U; // bytes

/// Splits the text at line ends into segments.
std::vector<std::string_view> cut(std::string_view text, char lineEnd)
{
    std::vector<std::string_view> pieces;
    while (!text.empty()) {
        const std::size_t end = text.size() <= segmentSize ? text.npos : text.find(lineEnd, segmentSize);
        const std::size_t size = end == text.npos ? text.size() : end + 1;
        pieces.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return pieces;
}

/// Runs work(i) for each i below `count`, on several threads if `bytes` is large enough. If several fail, the
/// exception of the lowest i is thrown, regardless of the order of the threads.
void inOrder(std::size_t count, std::size_t bytes, const Progress& progress,
             const std::function<void(std::size_t)>& work)
{
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    std::size_t failed = count;
    std::exception_ptr error;
    const std::size_t threads = std::min(count, threadsFor(bytes / 4));
    inParallel(std::max<std::size_t>(1, threads), progress, [&](std::size_t, const Pulse& pulse) {
        for (std::size_t i = next++; i < count; i = next++) {
            pulse(static_cast<double>(i) / static_cast<double>(count));
            try {
                work(i);
            } catch (...) {
                const std::scoped_lock lock(mutex);
                if (i < failed) {
                    failed = i;
                    error = std::current_exception();
                }
                return; // failures after this one do not matter
            }
        }
    });
    if (error) {
        std::rethrow_exception(error);
    }
}

} // namespace

TextTable::TextTable(std::string path, std::string_view text, TextDialect dialect, const Progress& progress)
    : m_path(std::move(path)), m_text(text.substr(dialect.rowsBegin)), m_dialect(std::move(dialect))
{
    dropEmptyRowsAtEnd();
    for (const std::string_view piece : cut(m_text, m_dialect.lineEnd)) {
        m_segments.push_back({.text = piece});
    }
    inOrder(m_segments.size(), m_text.size(), progress, [this](std::size_t i) { count(m_segments[i]); });
    for (Segment& segment : m_segments) {
        segment.firstRow = m_rows;
        m_rows += segment.rows;
        m_blankLines += segment.blankLines;
    }
}

/// Spreadsheets write rows of empty fields for cells whose content was deleted.
void TextTable::dropEmptyRowsAtEnd()
{
    const std::string filler = {' ', '\t', '\r', '\n',
                                m_dialect.delimiter == noDelimiter ? ' ' : m_dialect.delimiter};
    const std::size_t last = m_text.find_last_not_of(filler);
    if (last == m_text.npos) {
        return;
    }
    const std::size_t end = m_text.find(m_dialect.lineEnd, last);
    if (end == m_text.npos) {
        return;
    }
    for (Lines lines(m_text.substr(end + 1), m_dialect.lineEnd); lines.next();) {
        m_emptyRowsAtEnd += isBlank(lines.line()) ? 0 : 1;
    }
    m_text = m_text.substr(0, end + 1);
}

std::size_t TextTable::linesIn(std::string_view text) const
{
    return countOf(text, m_dialect.lineEnd) + (text.ends_with(m_dialect.lineEnd) ? 0 : 1);
}

/// Whether the segment has as many delimiters as if every line were a row. Then either every line is a
/// row, or some line has too many fields, which reading a column detects. That is much faster than
/// checking each line beforehand.
bool TextTable::isRegular(const Segment& segment, std::size_t lines) const
{
    const std::size_t fields = m_dialect.columns.size();
    const char delimiter = m_dialect.delimiter;
    if (!segment.plain || fields < 2 || delimiter == ' ' || delimiter == noDelimiter ||
        m_dialect.trailingDelimiter) {
        return false;
    }
    return countOf(segment.text, delimiter) == lines * (fields - 1);
}

void TextTable::count(Segment& segment) const
{
    segment.plain =
        segment.text.find('"') == segment.text.npos && segment.text.find('#') == segment.text.npos;
    if (const std::size_t lines = linesIn(segment.text); isRegular(segment, lines)) {
        segment.regular = true;
        segment.rows = lines;
        return;
    }
    Lines lines(segment.text, m_dialect.lineEnd);
    while (lines.next()) {
        if (isRow(lines.line(), segment.plain)) {
            ++segment.rows;
        } else {
            ++segment.blankLines;
        }
    }
}

/// False for a blank line. Throws FormatError if the line has the wrong number of fields.
bool TextTable::isRow(std::string_view line, bool plain) const
{
    const std::size_t wanted = m_dialect.columns.size();
    const char delimiter = m_dialect.delimiter;
    if (plain && delimiter != ' ' && delimiter != noDelimiter) {
        const auto count = static_cast<std::size_t>(std::ranges::count(line, delimiter)) + 1;
        if (count == wanted && count > 1) {
            return true;
        }
    }
    if (isBlank(line)) {
        return false;
    }
    const auto fields = fieldsOf(withoutTrailingComment(line), delimiter);
    const bool trailing = fields.size() == wanted + 1 && fields.back().empty() && m_dialect.trailingDelimiter;
    if (fields.size() != wanted && !trailing) {
        refuseFields(fields.size(), numberOf(line));
    }
    return true;
}

std::string_view TextTable::fieldAt(std::string_view line, bool plain, std::size_t column) const
{
    if (!plain || m_dialect.delimiter == ' ') {
        return fieldsOf(withoutTrailingComment(line), m_dialect.delimiter)[column];
    }
    if (m_dialect.delimiter != noDelimiter) {
        for (std::size_t passed = 0; passed < column; ++passed) {
            line.remove_prefix(line.find(m_dialect.delimiter) + 1);
        }
        line = line.substr(0, line.find(m_dialect.delimiter));
    }
    return trimmed(line);
}

/// The column's field in a line of a regular segment; nullopt if the line is not a row.
std::optional<std::string_view> TextTable::fieldOfRow(std::string_view line, std::size_t column) const
{
    const char delimiter = m_dialect.delimiter;
    for (std::size_t passed = 0; passed < column; ++passed) {
        const std::size_t end = line.find(delimiter);
        if (end == line.npos) {
            return std::nullopt;
        }
        line.remove_prefix(end + 1);
    }
    const std::size_t end = line.find(delimiter);
    const std::string_view rest = end == line.npos ? std::string_view() : line.substr(end);
    const auto further = static_cast<std::size_t>(std::ranges::count(rest, delimiter));
    return column + further + 1 == m_dialect.columns.size() ? std::optional(trimmed(line.substr(0, end)))
                                                            : std::nullopt;
}

/// Throws FormatError for the first line with the wrong number of fields. There must be one.
void TextTable::refuseIrregular(const Segment& segment) const
{
    for (Lines lines(segment.text, m_dialect.lineEnd); lines.next();) {
        isRow(lines.line(), true);
    }
    refuseFields(0, numberOf(segment.text));
}

/// Line numbers are computed only for error messages.
std::size_t TextTable::numberOf(std::string_view line) const
{
    const std::string_view before(m_text.data(), static_cast<std::size_t>(line.data() - m_text.data()));
    return m_dialect.firstRow + static_cast<std::size_t>(std::ranges::count(before, m_dialect.lineEnd));
}

/// Calls take(row, field, line) for the column's field in each row, on several threads.
template<typename Take>
void TextTable::eachField(std::size_t column, const Progress& progress, Take take) const
{
    inOrder(m_segments.size(), m_text.size(), progress, [&](std::size_t i) {
        const Segment& segment = m_segments[i];
        Lines lines(segment.text, m_dialect.lineEnd);
        std::size_t row = segment.firstRow;
        while (segment.regular && lines.next()) {
            const auto field = fieldOfRow(lines.line(), column);
            if (!field) {
                refuseIrregular(segment);
            }
            take(row++, *field, lines.line());
        }
        while (lines.next()) {
            if (segment.blankLines == 0 || !isBlank(lines.line())) {
                take(row++, fieldAt(lines.line(), segment.plain, column), lines.line());
            }
        }
    });
}

LargeArray TextTable::read(std::size_t column, const Progress& progress) const
{
    LargeArray samples = makeLargeArray(m_rows);
    eachField(column, progress, [&](std::size_t row, std::string_view field, std::string_view line) {
        float value = 0;
        const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
        if (error == std::errc{} && end == field.data() + field.size()) {
            samples[row] = value;
        } else if (const auto odd = numberIn(field, m_dialect.style)) {
            samples[row] = *odd;
        } else {
            refuseField(field, column, numberOf(line));
        }
    });
    return samples;
}

std::vector<double> TextTable::readWide(std::size_t column, const Progress& progress) const
{
    std::vector<double> samples(m_rows);
    eachField(column, progress, [&](std::size_t row, std::string_view field, std::string_view line) {
        const auto value = wideNumberIn(field, m_dialect.style);
        if (!value) {
            refuseField(field, column, numberOf(line));
        }
        samples[row] = *value;
    });
    return samples;
}

double TextTable::firstStep(std::size_t column) const
{
    std::vector<double> times;
    Lines lines(m_text, m_dialect.lineEnd);
    while (times.size() < 2 && lines.next()) {
        if (!isBlank(lines.line())) {
            const auto time = wideNumberIn(fieldAt(lines.line(), false, column), m_dialect.style);
            times.push_back(time.value_or(std::numeric_limits<double>::quiet_NaN()));
        }
    }
    return times.size() < 2 ? 0 : times[1] - times[0];
}

double TextTable::evenStep(std::size_t column, const Progress& progress) const
{
    if (m_rows < 2) {
        return 0;
    }
    std::vector<double> times(m_rows);
    eachField(column, progress, [&](std::size_t row, std::string_view field, std::string_view) {
        times[row] = wideNumberIn(field, m_dialect.style).value_or(std::numeric_limits<double>::quiet_NaN());
    });
    EvenTimes even(times.front(), times.back(), m_rows);
    for (std::size_t row = 0; row < m_rows; ++row) {
        even.add(row, times[row]);
    }
    return even.step();
}

void TextTable::refuseFields(std::size_t count, std::size_t number) const
{
    const std::string wanted = std::to_string(m_dialect.columns.size());
    throw FormatError(
        count == 1 ? Core::said("%1, line %2 has 1 value; every row must have %3, like the first row.",
                                {m_path, std::to_string(number), wanted})
                   : Core::said("%1, line %2 has %3 values; every row must have %4, like the first row.",
                                {m_path, std::to_string(number), std::to_string(count), wanted}));
}

void TextTable::refuseField(std::string_view field, std::size_t column, std::size_t number) const
{
    const std::string& own = m_dialect.columns[column].name;
    const std::string name = own.empty() ? columnName(column) : elided(own, mostShown);
    throw FormatError(Core::said("%1, line %2, %3: \"%4\" is not a number.",
                                 {m_path, std::to_string(number), name, printable(field, mostShown)}));
}

} // namespace quantoscope
