// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"

#include <vector>

namespace quantoscope {

/// What quantizing the state at every step does to the neuron, in closed loop: where it rests, which constant
/// currents it takes in and which make it fire, beside the raw one. O(levels + steps to settle).
std::vector<Finding> neuronFindings(const Exploration& exploration);

} // namespace quantoscope
