// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/delimited.h"

#include "core/formats/delimited_rows.h"
#include "core/formats/recording_file.h"
#include "core/progress/parallel.h"
#include "core/text/translate.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>

namespace quantoscope {
namespace {

/// A first line without a single number is the header.
bool isHeader(const std::vector<std::string>& names)
{
    return std::ranges::none_of(names, [](const std::string& name) { return fieldValue(name).has_value(); });
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
ReadRows readRows(const DelimitedLayout& layout, std::string_view text, std::size_t linesBefore,
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
void requireFewColumns(const DelimitedLayout& layout, std::string_view line)
{
    const std::size_t count = splitLine(line, layout.delimiter, [](std::size_t, std::string_view) {});
    if (count > mostChannels) {
        throw FormatError(
            Core::said("%1 has a first line of %2 values; at most %3 columns can be chosen from "
                       "(time must run down the lines).",
                       {layout.fileName, std::to_string(count), std::to_string(mostChannels)}));
    }
}

Recording readText(std::string_view fileName, std::string_view text, const Progress& progress)
{
    DelimitedLayout layout;
    layout.fileName = fileName;
    Lines lines(text);
    if (!lines.next()) {
        throw FormatError(Core::said("%1 holds no data; a recording needs at least one line of numbers.",
                                     {layout.fileName}));
    }
    layout.delimiter = delimiterOf(lines.line());
    requireFewColumns(layout, lines.line());
    layout.columns = namesIn(lines.line(), layout.delimiter);
    const bool header = isHeader(layout.columns);
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        if (!header || layout.columns[i].empty()) {
            layout.columns[i] = columnName(i);
        }
    }
    const auto firstRow = static_cast<std::size_t>(lines.line().data() - text.data());
    ReadRows read = header ? readRows(layout, lines.rest(), lines.number(), progress)
                           : readRows(layout, text.substr(firstRow), lines.number() - 1, progress);
    if (read.rows == 0) {
        throw FormatError(
            header
                ? Core::said("%1 holds a header but no numbers below it; a recording needs at least one line "
                             "of them.",
                             {layout.fileName})
                : Core::said("%1 holds no numbers.", {layout.fileName}));
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
        throw FormatError(Core::said(
            "%1 is no text file (it holds a zero byte); a recording with this ending must be columns "
            "of numbers as text.",
            {std::string(fileName)}));
    }
    return readText(fileName, text, progress);
}

} // namespace quantoscope
