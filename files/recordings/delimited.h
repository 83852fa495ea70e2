// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/recording.h"

namespace quantoscope {

/// Reads columns of numbers in a text file, separated by commas, semicolons, tabs or spaces. The delimiter,
/// the number format, the header and the first row, which may be below comments or an instrument's preamble,
/// are detected; `options` overrides the header and the first line. A column that is text or numbers the rows
/// has a problem that says so. A sampling rate in the preamble, or an evenly spaced time column, gives the
/// sampling rate of all columns. UTF-8, or UTF-16 with a byte order mark.
///
/// Throws FormatError, with the line if a line is invalid; Cancelled. Opening is O(bytes); reading a
/// column is O(bytes), too.
Recording readDelimited(const RecordingFile& file, const ReadingOptions& options = {},
                        const Progress& progress = {});

} // namespace quantoscope
