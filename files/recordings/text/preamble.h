// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/text/header.h"

#include <span>
#include <vector>

// What instruments and spreadsheets write above or beside their tables.

namespace quantoscope {

/// Removes the lines up to a spreadsheet's "sep=;", if the first one is that; returns the delimiter, or
/// noDelimiter.
char takeSeparatorLine(std::vector<SampledLine>& lines);

/// Recognizes the tables of instruments whose preamble looks like rows: sets names, units, firstRow and
/// samplingRate. `row` is the first line that looks like a row. False if the file is none of these.
///
/// Rigol: "X,CH1,…,Start,Increment", then "Sequence,VOLT,…" with start and increment in seconds.
/// Tektronix: five columns, of which the first two hold the preamble and the last two time and voltage.
bool takePreamble(TextDialect& dialect, std::span<const SampledLine> lines, std::size_t row);

/// The rate that the lines above the table state ("Samplerate: 1 MHz", "Sample rate: 2.048e+06Hz", "Delta_X
/// 0.001"); nothing if they do not.
std::optional<double> statedRate(std::span<const SampledLine> above);

} // namespace quantoscope
