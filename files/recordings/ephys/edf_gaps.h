// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/ephys/edf_header.h"

#include <vector>

namespace quantoscope {

/// The indices of the records of an EDF+D or BDF+D file before which there is a gap: the time stamp in the
/// annotations differs from the expected one by more than half a sample interval of the fastest channel.
/// Ascending, without 0. If the time stamps are missing, the result is empty, and a note is added to the
/// header. O(records). Throws Cancelled.
std::vector<std::size_t> edfGaps(const RecordingFile& file, EdfHeader& header, const Progress& progress);

} // namespace quantoscope
