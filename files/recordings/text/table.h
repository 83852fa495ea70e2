// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/progress.h"
#include "core/signals/large_array.h"
#include "files/recordings/text/dialect.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

/// The rows of a text file below its header. The constructor counts them; read() parses a column. Both use
/// several threads for large files.
class TextTable
{
public:
    /// Finds the rows. `text` must outlive this. Blank lines, and rows of empty fields at the end, are
    /// skipped. Throws FormatError with the line if a row has the wrong number of fields, unless that is
    /// found only when a column is read; Cancelled. O(bytes).
    TextTable(std::string path, std::string_view text, TextDialect dialect, const Progress& progress);

    const TextDialect& dialect() const { return m_dialect; }
    std::size_t rows() const { return m_rows; }
    /// Blank lines between the first and the last row.
    std::size_t blankLines() const { return m_blankLines; }
    std::size_t emptyRowsAtEnd() const { return m_emptyRowsAtEnd; }

    /// The rows() numbers of the column. Throws FormatError with the line of a field that is not a number or
    /// of a row with the wrong number of fields; Cancelled. O(bytes).
    LargeArray read(std::size_t column, const Progress& progress) const;

    /// The same in float64.
    std::vector<double> readWide(std::size_t column, const Progress& progress) const;

    /// The difference of the first two times, in the column's unit; 0 if there are fewer than two, NaN if
    /// they are not numbers. O(1).
    double firstStep(std::size_t column) const;

    /// The step of a time column, in its unit; 0 if the times are not evenly spaced. O(bytes).
    double evenStep(std::size_t column, const Progress& progress) const;

private:
    /// Complete lines that one thread processes.
    struct Segment
    {
        std::string_view text;
        std::size_t firstRow = 0;
        std::size_t rows = 0;
        std::size_t blankLines = 0;
        bool plain = false;   ///< Without quotation marks and '#'.
        bool regular = false; ///< See isRegular().
    };

    void dropEmptyRowsAtEnd();
    void count(Segment& segment) const;
    bool isRow(std::string_view line, bool plain) const;
    std::size_t linesIn(std::string_view text) const;
    bool isRegular(const Segment& segment, std::size_t lines) const;
    [[noreturn]] void refuseIrregular(const Segment& segment) const;
    std::size_t numberOf(std::string_view line) const;
    std::string_view fieldAt(std::string_view line, bool plain, std::size_t column) const;
    std::optional<std::string_view> fieldOfRow(std::string_view line, std::size_t column) const;
    [[noreturn]] void refuseFields(std::size_t count, std::size_t number) const;
    [[noreturn]] void refuseField(std::string_view field, std::size_t column, std::size_t number) const;

    template<typename Take>
    void eachField(std::size_t column, const Progress& progress, Take take) const;

    std::string m_path;
    std::string_view m_text; ///< Begins at the first row.
    TextDialect m_dialect;
    std::vector<Segment> m_segments;
    std::size_t m_rows = 0;
    std::size_t m_blankLines = 0;
    std::size_t m_emptyRowsAtEnd = 0;
};

} // namespace quantoscope
