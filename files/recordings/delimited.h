// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/recording.h"

namespace quantoscope {

/// Reads columns of numbers as text, separated by commas, semicolons, tabs or blanks. Which, whether a header
/// names the columns, how numbers are written, and where the table begins below comments or the preamble of
/// an instrument is found by looking; `options` overrules the header and the first line. Of a column that
/// holds no numbers the problem says so; an evenly spaced column of times gives the sampling rate of the
/// others. UTF-8, or UTF-16 with a byte order mark.
///
/// Throws FormatError with the line of what is wrong; Cancelled. Opening is O(bytes), reading a column as
/// well.
Recording readDelimited(const RecordingFile& file, const ReadingOptions& options = {},
                        const Progress& progress = {});

} // namespace quantoscope
