// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scatter_cells.h"

#include <vector>

namespace quantoscope {

/// Levels free of any scheme, and what they leave.
struct LloydMax
{
    std::vector<double> levels; ///< Ascending.
    double mse = 0;             ///< Mean squared error with every sample at its nearest level.
};

/// The cells with which `lloydMax` finds up to so many levels to about 0.01 dB before the last descent.
std::size_t cellsFor(std::size_t levelCount);

/// The quantizer with the smallest mean squared error that `levelCount` levels can have on these samples: the
/// bound for every scheme. The best partition of the cells, then Lloyd's and Max's conditions (Lloyd 1982,
/// Max 1960) on the samples themselves: every level the mean of its samples, every boundary half way. Exact
/// where each cell holds one value. O(cells log cells + levels log samples). Throws Cancelled.
LloydMax lloydMax(const SortedSamples& samples, const ScatterCells& cells, std::size_t levelCount,
                  const Progress& progress = {});

/// The local optimum that Lloyd's iteration reaches from given levels (ascending, at least one): never worse
/// than they are. Ends where an iteration gains less than 1e-9 of the error, or after `mostIterations`.
LloydMax descend(const SortedSamples& samples, std::vector<double> levels, int mostIterations = 200,
                 const Progress& progress = {});

} // namespace quantoscope
