// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scatter_cells.h"

#include <vector>

namespace quantoscope {

/// Levels that no scheme constrains, and their error.
struct LloydMax
{
    std::vector<double> levels; ///< Ascending.
    double mse = 0;             ///< Mean squared error with every sample at its nearest level.
};

/// Number of cells with which `lloydMax` finds `levelCount` levels to about 0.01 dB before the final descent.
std::size_t cellsFor(std::size_t levelCount);

/// The quantizer with the smallest mean squared error that `levelCount` levels can have on these samples:
/// the bound for every scheme. Finds the optimal partition of the cells, then applies the conditions of
/// Lloyd (1982) and Max (1960) to the samples: every level is the mean of its samples, every boundary is
/// halfway between two levels. Exact if each cell holds one value. O(cells log cells + levels log samples).
/// Throws Cancelled.
LloydMax lloydMax(const SortedSamples& samples, const ScatterCells& cells, std::size_t levelCount,
                  const Progress& progress = {});

/// The local optimum that Lloyd's iteration reaches from the given levels (ascending, at least one). Its
/// error is never larger than theirs. Stops when an iteration reduces the error by less than a factor of
/// 1e-9, or after `mostIterations`.
LloydMax descend(const SortedSamples& samples, std::vector<double> levels, int mostIterations = 200,
                 const Progress& progress = {});

} // namespace quantoscope
