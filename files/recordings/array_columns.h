// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/array_axes.h"
#include "files/recordings/recording.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

// How readers turn arrays into columns.

namespace quantoscope {

/// More columns than this are pixels, or an array whose time is another axis.
inline constexpr std::size_t mostChannels = 65'536;

/// An array as a reader finds it in a file.
struct FoundArray
{
    std::string name;                 ///< Empty for the only array of a file.
    std::vector<std::size_t> extents; ///< None for a single number.
    ArrayLayout::Order order = ArrayLayout::Order::c;
    AxesConvention convention = AxesConvention::stepsFirst;
    std::vector<std::string> axisNames = {}; ///< One for each axis if the file has them, else none.
    Calibration calibration = {};
};

using ColumnReader =
    std::function<SharedSamples(const ArrayLayout& layout, std::size_t column, const Progress& progress)>;

/// Adds a column for each place on the array's axes but time: "NAME", or "NAME[3]", "NAME[3,7]" if there are
/// several; "column 3", "[3,7]" for an array without a name. The axes are those that `options` name if their
/// number fits, else those that the file names, else guessed. An array of no elements, or of more than
/// mostChannels columns, is left out with that reason.
void addArray(Recording& recording, const FoundArray& array, const ReadingOptions& options,
              const ColumnReader& reader);

} // namespace quantoscope
