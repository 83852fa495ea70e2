// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/ephys/abf_header.h"

#include <cstddef>
#include <vector>

namespace quantoscope {

/// The lengths of the sweeps, or of the uninterrupted stretches of a gap-free recording, in samples per
/// channel. Their sum is header.samples / header.channels.size(). If the table of interruptions of a
/// gap-free recording does not fit its samples, the result is one stretch, and a note is added to the
/// header. Throws FormatError if the sweeps of any other recording do not fit its samples, or if the table
/// is beyond the end of the file.
std::vector<std::size_t> abfStretches(const RecordingFile& file, AbfHeader& header);

} // namespace quantoscope
