// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/recording.h"

#include <cstdint>
#include <string>

// GDF (Schlögl, "GDF - A general dataformat for biosignals", arXiv cs/0608052).

namespace quantoscope {

/// Reads a file that begins with "GDF ": versions 1 and 2, and 3 as far as it is the same as 2. Refuses
/// channels of 24-bit unsigned integers, 128-bit floats and undefined types, and files that were not closed.
/// Events are ignored. Throws FormatError, Cancelled.
Recording readGdf(const RecordingFile& file, const Progress& progress);

/// The unit for a unit code of version 2 (ISO/IEEE 11073-10101): 4274 is "mV". Empty for numbers without a
/// unit and for units that do not occur in recordings of cells.
std::string gdfUnit(std::uint16_t code);

} // namespace quantoscope
