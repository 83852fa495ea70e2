// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/recording.h"

#include <cstddef>
#include <vector>

namespace quantoscope {

/// Whether the file begins as gzip files do.
bool isGzip(const RecordingFile& file);

/// The unpacked content. Throws FormatError if the file is damaged or truncated, if it unpacks to
/// implausibly many bytes (inflation.h), or if this build does not include zlib. O(bytes).
std::vector<std::byte> gunzipped(const RecordingFile& file);

} // namespace quantoscope
