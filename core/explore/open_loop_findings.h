// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"

#include <vector>

namespace quantoscope {

/// What quantizing a finished trace does to its spikes: whether half of them or more are lost, and what keeps
/// them. O(levels log samples) for each remedy tried where they are lost.
std::vector<Finding> openLoopFindings(const Exploration& exploration);

} // namespace quantoscope
