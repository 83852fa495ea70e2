// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"
#include "core/progress/progress.h"

#include <vector>

namespace quantoscope {

/// Changes of the setup, each of which gives its neuron a circuit: single parameters if one suffices,
/// otherwise as few of them as possible. The setup must have none: requireClosedLoop() or hardwareNeuron()
/// throws. Empty if no change helps. Throws Cancelled.
std::vector<Finding::Fix> hardwareFixes(const Exploration& exploration, const Progress& progress = {});

} // namespace quantoscope
