// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/level_table.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace quantoscope {

class SortedSamples;

/// Counts of the raw membrane's samples in bins of equal width. NaN is not counted.
struct Histogram
{
    double first = 0; ///< Left edge of the first bin.
    double width = 1; ///< Width of each bin.
    std::vector<std::uint64_t> counts;
    std::uint64_t below = 0; ///< Samples left of the first bin, including -infinity.
    std::uint64_t above = 0; ///< Samples right of the last bin, including +infinity.

    /// The bin of x as a fractional index: negative left of the first bin, at least counts.size() right of
    /// the last. Increases with x.
    double binOf(float x) const { return (x - first) / width; }

    /// Right edge of the last bin.
    double end() const { return first + width * static_cast<double>(counts.size()); }
};

/// Histogram over the range of the levels plus a margin, so that outliers in the signal cannot hide the
/// levels. O(bins log samples).
Histogram histogramOf(const SortedSamples& sorted, const LevelTable& table);

/// Histogram with `bins` bins from `first` to `last`, first < last. O(bins log samples).
Histogram histogramOf(const SortedSamples& sorted, double first, double last, std::size_t bins);

} // namespace quantoscope
