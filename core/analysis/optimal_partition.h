// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scatter_cells.h"

namespace quantoscope {

/// Splits the cells into `parts` runs with the smallest total scatter. This is the global optimum, not a
/// local one. Returns the first cell of each run, followed by the number of cells. If there are no more cells
/// than parts, each cell is a run.
///
/// Method: the scatter of a run satisfies the quadrangle inequality, so the minimum total scatter is convex
/// in the number of parts. Charging a price per part (a Lagrange multiplier) therefore yields an optimal
/// partition with any desired number of parts. For a given price the optimum is a shortest path, which a
/// queue of candidates finds in O(cells log cells) (Galil and Park 1992; Grønlund et al., Fast exact k-means
/// in 1D, 2017). A dozen or two prices usually suffice, and no more than 48 are tried. Throws Cancelled.
std::vector<std::size_t> optimalPartition(const ScatterCells& cells, std::size_t parts,
                                          const Progress& progress = {});

} // namespace quantoscope
