// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/carry_chains.h"
#include "core/progress/progress.h"

#include <vector>

namespace quantoscope {

/// The logic of a circuit as LUTs.
struct CoverCost
{
    int luts;  ///< Of the network, without those that are cells.
    int depth; ///< The number of cells on the longest path.
};

/// The smallest cover that is found of the network and of its simplifications, to which the network is
/// changed. Throws Cancelled.
CoverCost smallestCover(SynthesizedCircuit& circuit, std::vector<Bit> roots, const Progress& progress);

} // namespace quantoscope
