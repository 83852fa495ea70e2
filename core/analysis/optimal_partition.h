// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scatter_cells.h"

namespace quantoscope {

/// Cuts the cells into `parts` runs with the smallest sum of scatters: the global optimum, no local one.
/// Returns the first cell of each run and the number of cells at the end; where there are no more cells than
/// parts, each cell is a run.
///
/// How: the scatter of a run satisfies the quadrangle inequality, so the least sum falls ever more slowly as
/// parts are added, and a price for each part makes the best partition have as many as wanted; for a given
/// price it is a shortest path that a queue of candidates finds in O(cells log cells) (Galil and Park 1992;
/// Grønlund et al., Fast exact k-means in 1D, 2017). A dozen or two prices do. Throws Cancelled.
std::vector<std::size_t> optimalPartition(const ScatterCells& cells, std::size_t parts,
                                          const Progress& progress = {});

} // namespace quantoscope
