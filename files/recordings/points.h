// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/dataset.h"
#include "files/recordings/recording.h"

#include <string>
#include <string_view>

namespace quantoscope {

/// A person's own points from the columns x, y and label: those of these names, or else the first three. The
/// labels are two different numbers; the smaller becomes class 0. Throws FormatError where there are fewer
/// columns or points than a dataset needs, more than maxDatasetSize points, a coordinate that is not finite,
/// or not exactly two different labels. O(points).
Points pointsOf(const Recording& recording, std::string_view fileName);

/// The same from a file. Throws FileError, also where the file is far larger than maxDatasetSize points need,
/// and FormatError.
Points loadPoints(const std::string& path);

} // namespace quantoscope
