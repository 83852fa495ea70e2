// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/ephys/edf_header.h"

#include <vector>

namespace quantoscope {

/// The records of an EDF+D or BDF+D file before which time jumps by more than half a sample of the fastest
/// channel, by the time stamps in its annotations; ascending, without 0. If they cannot be told, none, and a
/// note is added to the header. O(records). Throws Cancelled.
std::vector<std::size_t> edfGaps(const RecordingFile& file, EdfHeader& header, const Progress& progress);

} // namespace quantoscope
