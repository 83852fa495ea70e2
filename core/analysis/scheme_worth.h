// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scatter_cells.h"
#include "core/analysis/scheme_search.h"

#include <cstddef>
#include <limits>

namespace quantoscope {

/// The value of a scheme under an objective. Smaller is better; the greatest value stands for an invalid
/// scheme.
struct SchemeWorth
{
    std::size_t spikeErrors = std::numeric_limits<std::size_t>::max();
    double squares = std::numeric_limits<double>::infinity();

    bool operator<(const SchemeWorth& other) const
    {
        return spikeErrors != other.spikeErrors ? spikeErrors < other.spikeErrors : squares < other.squares;
    }
};

/// The value of a scheme for these samples, whose cells are `cells`. Counts no spike errors for the objective
/// mse. O(levels log samples).
SchemeWorth worthOf(const Scheme& scheme, const SortedSamples& samples, const ScatterCells& cells,
                    const FitTask& task);

/// Whether a scheme with rounded numbers may replace one: no more spike errors and an error that is 0.001 dB
/// greater at most.
bool costsNothing(const SchemeWorth& rounded, const SchemeWorth& exact);

} // namespace quantoscope
