// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/delimited_line.h"
#include "core/signals/large_array.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

/// What every line of a file must look like.
struct DelimitedLayout
{
    std::string fileName;
    char delimiter = ',';
    std::vector<std::string> columns; ///< Their names.
};

/// Reads whole lines below the first into columns, from their element `first` on. `linesBefore` counts the
/// lines above. Lines of nothing but numbers and delimiters take a fast way.
class RowReader
{
public:
    RowReader(const DelimitedLayout& layout, std::string_view text, std::size_t linesBefore,
              std::span<const LargeArray> columns, std::size_t first);

    /// Returns the element after the last one. `pulse` is told the bytes read, every few milliseconds. Throws
    /// FormatError with the line that is wrong.
    std::size_t read(const std::function<void(std::size_t)>& pulse);

private:
    void readPlainRows();
    const char* plainRow(const char* at, const char* end);
    const char* passBlanks(const char* at, const char* end) const;
    bool readOddRow();
    float numberIn(std::string_view field, std::size_t column) const;
    std::string lineNumber() const;
    void keepRow();

    const DelimitedLayout& m_layout;
    Lines m_lines;
    std::span<const LargeArray> m_columns;
    std::size_t m_end;
    std::vector<float> m_row;
};

} // namespace quantoscope
