// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/text/dialect.h"

#include <span>
#include <vector>

namespace quantoscope {

/// A line that is not blank.
struct SampledLine
{
    std::string_view text;
    std::size_t number; ///< Counted from 1.
    std::size_t place;  ///< Of its first byte in the file.
};

/// Names the columns from the lines above the first row, lines[row], or finds that the row itself holds
/// names. Sets names, units, headerLine, firstRow, sure, samplingRate and time.
void nameColumns(TextDialect& dialect, std::span<const SampledLine> lines, std::size_t row,
                 const ReadingOptions& options);

/// "mV" of "Vm (mV)", "Vm [mV]" or "time_ms"; empty if there is none.
std::string unitIn(std::string_view name);

} // namespace quantoscope
