// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scatter_cells.h"
#include "core/levels/scheme.h"

#include <vector>

namespace quantoscope {

/// Maps a coordinate from 0 to 1 to an end of a level range: from somewhat below the smallest of the samples,
/// zero and the threshold to somewhat above the largest. Half of the grid points are evenly spaced, the other
/// half lie where a good quantizer has its levels, so that a fixed step in the coordinate suits both closely
/// spaced samples and samples 10^9 apart.
class RangeEnds
{
public:
    RangeEnds(const ScatterCells& cells, double threshold);

    /// Piecewise linear and strictly increasing; extrapolates linearly outside [0, 1].
    double at(double place) const;

private:
    std::vector<double> m_marks;
};

/// Sets the limits so that the range is [low, high], up to the last bit or two. The threshold must not be 0.
void setRange(Scheme& scheme, double low, double high);

} // namespace quantoscope
