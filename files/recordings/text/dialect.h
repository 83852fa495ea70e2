// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signals/reading_options.h"
#include "files/recordings/text/line.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The format of the table in a text file, detected from its first lines.

namespace quantoscope {

enum class ColumnKind {
    number,
    empty, ///< No values in the sampled lines; numbers may come later.
    text,
    index, ///< Row numbers, such as pandas writes in the first column.
};

struct TextColumn
{
    std::string name; ///< Empty if the file has no name for it.
    std::string unit;
    ColumnKind kind = ColumnKind::number;
    std::string example; ///< The first value of a text column.
};

struct TextDialect
{
    char lineEnd = '\n';
    char delimiter = noDelimiter;
    NumberStyle style;
    std::vector<TextColumn> columns;
    bool trailingDelimiter = false; ///< A row may end with a delimiter.

    std::size_t headerLine = 0; ///< Counted from 1; 0 if no line names the columns.
    std::size_t firstRow = 0;   ///< Line of the first row, counted from 1.
    std::size_t rowsBegin = 0;  ///< Byte at which the first row begins.
    bool sure = true;           ///< False if the header or the first row is a guess that may be wrong.

    std::optional<double> samplingRate; ///< Hz, from a preamble.
    std::optional<std::size_t> time;    ///< The time column.
    /// The commas between the fields may be decimal commas; the file must be refused.
    bool decimalCommas = false;
};

/// Detects the format from up to 1000 lines or 256 KiB, not counting leading comments. `columns` is empty if
/// there is no row of numbers. Linear in the sampled bytes and the lines above the table.
TextDialect dialectOf(std::string_view text, const ReadingOptions& options);

/// A unit of time such as "ms" in seconds; nullopt if it is not a unit of time.
std::optional<double> secondsIn(std::string_view unit);

} // namespace quantoscope
