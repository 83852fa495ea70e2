// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"

#include <vector>

namespace quantoscope {

// Spikes of the raw neuron compared with those of the quantized one. Any wrong spike causes a finding, and
// an exploration has at most one of these. It says how many spikes are wrong, why, and which setup corrects
// at least half of them. If no level lies above the threshold, the table finding "never-fires" covers all
// of this instead.

/// Closed loop, where two neurons run independently. "spikes-lost" and "spikes-added" report how often they
/// fire ("silent": the quantized neuron never fires); "spikes-moved" reports spikes without a counterpart
/// within the window of SpikeScales when both fire equally often. A cause is reported if its removal corrects
/// at least half of the wrong spikes and does not raise their number (spike_causes.h); of several, the one
/// whose removal comes closest to the raw neuron; if there is none, rounding in general. For a silent neuron
/// any setup that makes it fire is suggested. Causes and fixes are simulated on at most the first 5 000
/// steps. O(steps) per simulation; none is run if there are no wrong spikes.
std::vector<Finding> closedLoopSpikeFindings(const Exploration& exploration);

/// Open loop, where each sample either is a spike or is not. "spikes-lost" counts samples above the
/// threshold that are stored as no spike, "spikes-added" the opposite; if both occur, the finding of the
/// more frequent kind reports both. Each cause is reported with its number of samples. O(levels log samples)
/// for each setup tried.
std::vector<Finding> openLoopSpikeFindings(const Exploration& exploration);

} // namespace quantoscope
