// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/text/dialect.h"

#include <span>
#include <vector>

namespace quantoscope {

/// A nonblank line.
struct SampledLine
{
    std::string_view text;
    std::size_t number; ///< Counted from 1.
    std::size_t place;  ///< Byte at which the line begins.
};

/// Names the columns from the lines above the first row, lines[row], or finds that this row itself has the
/// names. Sets names, units, headerLine, firstRow, sure, samplingRate and time.
void nameColumns(TextDialect& dialect, std::span<const SampledLine> lines, std::size_t row,
                 const ReadingOptions& options);

/// The unit in a name: "mV" in "Vm (mV)" and "Vm [mV]", "ms" in "time_ms". Empty if there is none.
std::string unitIn(std::string_view name);

} // namespace quantoscope
