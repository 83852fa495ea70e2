// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scatter_cells.h"
#include "core/levels/scheme.h"

#include <vector>

namespace quantoscope {

/// Places for the ends of a level range, 0 to 1: from somewhat below the samples, zero and the threshold to
/// somewhat above them. Half of the way is spread evenly, half lies where a good quantizer has its levels, so
/// that steps of one size do whether samples lie close together or 10^9 apart.
class RangeEnds
{
public:
    RangeEnds(const ScatterCells& cells, double threshold);

    /// Piecewise linear and strictly rising; straight on outside [0, 1].
    double at(double place) const;

private:
    std::vector<double> m_marks;
};

/// Sets the limits so that the range is [low, high] to the last bit or two. Needs a threshold other than 0.
void setRange(Scheme& scheme, double low, double high);

} // namespace quantoscope
