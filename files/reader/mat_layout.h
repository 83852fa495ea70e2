// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/reader_format.h"

namespace quantoscope::reader {

/// What the outermost layer of a .mat file of version 4 or 5 says, before any library is asked.
struct MatLayout
{
    bool packed; ///< Some of it is compressed: arrays may be larger than the file.
};

/// Walks over the variables by the sizes they claim: matio passes over the end that a file lacks. Throws
/// Refusal if one reaches beyond the file, or if this is not a .mat file of version 4 or 5.
MatLayout matLayoutOf(const Input& input);

/// Throws Refusal as well if the checksum of a compressed variable is wrong: matio does not look at it.
/// O(unpacked bytes).
void requireIntactMat(const Input& input);

} // namespace quantoscope::reader
