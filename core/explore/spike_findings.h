// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"

#include <vector>

namespace quantoscope {

// Spikes of the raw neuron against those of the quantized one. Any wrong spike is a finding; one has at most
// one of these. It says how many spikes are wrong, why, and which setup gets at least half of them right.
// Where no level lies above the threshold, the table's own finding "never-fires" says all of that.

/// Closed loop, where two neurons run on their own: "spikes-lost" and "spikes-added" are about how often
/// they fire ("silent": the quantized one never does), "spikes-moved" about spikes without a counterpart
/// within the window of SpikeScales while both fire equally often. A cause is one whose removal gets at least
/// half of the wrong spikes right and does not put as many others wrong (spike_causes.h); of several the one
/// whose removal gets closest to the raw neuron is said, without any: rounding in general. Causes and
/// remedies are simulated, on the first 100 000 steps of a longer run. O(steps) for each simulation; none
/// without wrong spikes.
std::vector<Finding> closedLoopSpikeFindings(const Exploration& exploration);

/// Open loop, where each sample is a spike or none: "spikes-lost" counts samples above the threshold that are
/// stored as no spike, "spikes-added" the opposite; where both occur, the finding of the more frequent says
/// both. Each cause is given with the number of its samples. O(levels log samples) for each remedy tried.
std::vector<Finding> openLoopSpikeFindings(const Exploration& exploration);

} // namespace quantoscope
