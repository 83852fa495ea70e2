// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/array_axes.h"
#include "files/recordings/recording.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

// Converts arrays to columns; used by the readers.

namespace quantoscope {

/// The most columns of a recording. An array with more is an image, or its time axis is another one.
inline constexpr std::size_t mostChannels = 65'536;

/// An array that a reader found in a file.
struct FoundArray
{
    std::string name;                 ///< Empty for the only array of a file.
    std::vector<std::size_t> extents; ///< Empty for a single number.
    ArrayLayout::Order order = ArrayLayout::Order::c;
    AxesConvention convention = AxesConvention::stepsFirst;
    std::vector<std::string> axisNames = {}; ///< One for each axis; empty if the file has no names.
    Calibration calibration = {};
};

using ColumnReader =
    std::function<SharedSamples(const ArrayLayout& layout, std::size_t column, const Progress& progress)>;
/// The samples of a column in float64.
using WideColumnReader = std::function<std::vector<double>(const ArrayLayout& layout, std::size_t column)>;

/// Adds a column for each index on the axes other than time. Columns are named "NAME", or "NAME[3]" and
/// "NAME[3,7]" if there are several; in an array without a name "column 3" and "[3,7]". The axes are taken
/// from `options` if their number fits, otherwise from the file, otherwise they are guessed. An array without
/// elements or whose size overflows, or one that would bring the recording to more than mostChannels columns,
/// is added to leftOut with the reason. `wideReader` is for Recording::Column::readWide().
void addArray(Recording& recording, const FoundArray& array, const ReadingOptions& options,
              const ColumnReader& reader, const WideColumnReader& wideReader = {});

} // namespace quantoscope
