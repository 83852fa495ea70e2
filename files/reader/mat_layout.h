// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/reader_format.h"

namespace quantoscope::reader {

/// The top-level structure of a .mat file of version 4 or 5, checked before matio opens the file.
struct MatLayout
{
    bool packed; ///< Some elements are compressed, so arrays may be larger than the file.
};

/// Checks that every variable lies within the file, because matio does not notice that a file is truncated.
/// Throws Refusal if one does not, or if this is not a .mat file of version 4 or 5.
MatLayout matLayoutOf(const Input& input);

/// As matLayoutOf(), and throws Refusal if the checksum of a compressed variable is wrong, which matio does
/// not check. O(unpacked bytes).
void requireIntactMat(const Input& input);

} // namespace quantoscope::reader
