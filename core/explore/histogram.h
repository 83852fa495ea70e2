// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/level_table.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace quantoscope {

class SortedSamples;

/// Counts of the raw membrane's samples over equal bins.
struct Histogram
{
    double first = 0; ///< Left edge of the first bin.
    double width = 1; ///< Of one bin.
    std::vector<std::uint64_t> counts;
    std::uint64_t below = 0; ///< Samples left of the first bin, -infinity included.
    std::uint64_t above = 0; ///< Samples right of the last bin, +infinity included.

    /// The bin that holds x, counted from the first; below 0 and beyond the last outside. Grows with x.
    double binOf(float x) const { return (x - first) / width; }

    /// Right edge of the last bin.
    double end() const { return first + width * static_cast<double>(counts.size()); }
};

/// Over the levels and a margin, so that the levels stay in sight whatever outliers the signal has. O(bins
/// log samples).
Histogram histogramOf(const SortedSamples& sorted, const LevelTable& table);

/// Over `bins` bins from `first` to `last`, first < last. O(bins log samples).
Histogram histogramOf(const SortedSamples& sorted, double first, double last, std::size_t bins);

} // namespace quantoscope
