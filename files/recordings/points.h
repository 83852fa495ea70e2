// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/dataset.h"
#include "files/recordings/recording.h"

#include <string>
#include <string_view>

namespace quantoscope {

/// The user's points from the columns x, y and label, or from the first three columns if one of these names
/// is missing. The labels are two different numbers; the smaller one becomes class 0. Throws FormatError if
/// there are fewer than three columns, fewer than 4 or more than maxDatasetSize points, a value that is not
/// finite, or not exactly two labels. O(points).
Points pointsOf(const Recording& recording, std::string_view fileName);

/// The same from a file. Throws FileError, also if the file has more than 32 MB, and FormatError.
Points loadPoints(const std::string& path);

} // namespace quantoscope
