// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"

#include <vector>

namespace quantoscope {

/// What quantizing the state at every step does to the neuron, in closed loop: where it rests, which constant
/// currents it takes in and which make it fire, beside the raw one; whether it loses its spikes in this very
/// run. O(levels + steps to settle); where spikes are lost also a simulation for each remedy tried.
std::vector<Finding> neuronFindings(const Exploration& exploration);

} // namespace quantoscope
