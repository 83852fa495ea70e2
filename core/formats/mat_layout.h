// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/recording_file.h"

namespace quantoscope {

/// What the outermost layer of a .mat file says before any library is asked.
struct MatLayout
{
    bool packed; ///< Some of it is, or may be, compressed: arrays may be larger than the file.
};

/// Walks over the variables by the sizes they claim: matio passes over the end that a file lacks. Throws
/// FormatError where one reaches beyond the file, or where this is no .mat file of version 4, 5 or 7.3.
MatLayout matLayoutOf(const RecordingFile& file);

} // namespace quantoscope
