// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/progress.h"
#include "files/recordings/npy.h"
#include "files/recordings/recording.h"

#include <string>
#include <vector>

namespace quantoscope {

/// A member of a .npz file.
struct NpzMember
{
    std::string name; ///< Without ".npy".
    NpyArray array;
    std::string problem = {}; ///< Why it is not an array of numbers, in one sentence; empty if it is one.
};

/// All arrays of a .npz file, in the order of the archive. Throws FormatError if the file is not a zip
/// archive or is damaged, if the arrays together claim more bytes than the file plausibly holds
/// (inflation.h), or if this build does not include libzip; Cancelled; std::bad_alloc. O(bytes).
std::vector<NpzMember> readNpzArrays(const RecordingFile& file, const Progress& progress = {});

} // namespace quantoscope
