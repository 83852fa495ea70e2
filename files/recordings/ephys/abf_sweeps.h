// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/ephys/abf_header.h"

#include <cstddef>
#include <vector>

namespace quantoscope {

/// The lengths of a recording's sweeps, or of the stretches between interruptions of a gap-free one, in
/// samples of each channel; their sum is header.samples / header.channels.size(). A gap-free recording whose
/// interruptions are unclear has one stretch, and a note is added to the header. Throws FormatError if the
/// sweeps of another one do not make up its samples.
std::vector<std::size_t> abfStretches(const RecordingFile& file, AbfHeader& header);

} // namespace quantoscope
