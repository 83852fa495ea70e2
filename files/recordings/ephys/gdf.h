// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/recording.h"

#include <cstdint>
#include <string>

// GDF (Schlögl, "GDF - A general dataformat for biosignals", arXiv cs/0608052).

namespace quantoscope {

/// A file that begins with "GDF ": versions 1 and 2, and 3 as far as it is like 2. Channels of 24-bit
/// unsigned integers, of 128-bit floats and of types that are not defined are refused, as is a file that was
/// not closed. Events are not looked at. Throws FormatError, Cancelled.
Recording readGdf(const RecordingFile& file, const Progress& progress);

/// The unit that version 2 writes as a number (ISO/IEEE 11073-10101): 4274 is "mV". Empty for one that
/// recordings of cells do not have, and for numbers without a unit.
std::string gdfUnit(std::uint16_t code);

} // namespace quantoscope
