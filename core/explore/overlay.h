// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"

#include <cstddef>
#include <vector>

namespace quantoscope {

/// Extremes over the steps that fall into one pixel column; NaN where no sample in it is finite.
struct OverlayColumn
{
    float rawMin, rawMax;
    float quantizedMin, quantizedMax;
    float errorMin, errorMax; ///< Of quantized - raw.
    bool rawSpike, quantizedSpike;
};

/// Steps [first, last) of the traces drawn over `count` pixel columns of equal width. Exact. Neighbouring
/// columns share no step; with fewer steps than columns some columns are empty: then draw the samples
/// themselves. O(last - first).
std::vector<OverlayColumn> overlayColumns(const Exploration& exploration, std::size_t first, std::size_t last,
                                          std::size_t count);

} // namespace quantoscope
