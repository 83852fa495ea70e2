// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/text/header.h"

#include <span>
#include <vector>

// Recognizes the lines that instruments and spreadsheets write above or beside their tables.

namespace quantoscope {

/// If the first line is a spreadsheet's "sep=;", removes it and returns the delimiter;
/// otherwise returns noDelimiter.
char takeSeparatorLine(std::vector<SampledLine>& lines);

/// Recognizes the tables of instruments whose preamble looks like rows, and sets names, units, firstRow and
/// samplingRate. `row` is the index of the first line that looks like a row. For any other file it sets only
/// samplingRate, from statedRate(), and returns false.
bool takePreamble(TextDialect& dialect, std::span<const SampledLine> lines, std::size_t row);

/// The sampling rate in Hz that the lines above the table state ("Samplerate: 1 MHz", "Sample rate:
/// 2.048e+06Hz", "Delta_X 0.001"); nullopt if they do not.
std::optional<double> statedRate(std::span<const SampledLine> above);

} // namespace quantoscope
