// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signals/reading_options.h"
#include "files/recordings/text/line.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// How a text file writes its table: found by looking at its first lines.

namespace quantoscope {

enum class ColumnKind {
    number,
    empty, ///< Nothing in the lines that were looked at; numbers may come later.
    text,
    index, ///< The row numbers that pandas writes in front.
};

struct TextColumn
{
    std::string name; ///< Empty if the file has none.
    std::string unit;
    ColumnKind kind = ColumnKind::number;
    std::string example; ///< Of a text column, the first field.
};

struct TextDialect
{
    char lineEnd = '\n';
    char delimiter = noDelimiter;
    NumberStyle style;
    std::vector<TextColumn> columns;
    bool trailingDelimiter = false; ///< A row may end in a delimiter with nothing behind it.

    std::size_t headerLine = 0; ///< Counted from 1; 0 if no line names the columns.
    std::size_t firstRow = 0;   ///< Its line, counted from 1.
    std::size_t rowsBegin = 0;  ///< Its first byte.
    bool sure = true;           ///< False if the header or the first row is a guess that may be wrong.

    std::optional<double> samplingRate; ///< Hz, from a preamble.
    std::optional<std::size_t> time;    ///< The column that is called time, in timeUnit.
    bool decimalCommas = false;         ///< The commas between the fields could be decimal commas: refuse.
};

/// Looks at the first lines. Without `columns` if there is no row of numbers. O(64 KB and the lines above the
/// table).
TextDialect dialectOf(std::string_view text, const ReadingOptions& options);

/// The seconds that a unit such as "ms" stands for; nothing if it is not a unit of time.
std::optional<double> secondsIn(std::string_view unit);

} // namespace quantoscope
