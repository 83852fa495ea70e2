// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"

#include <vector>

namespace quantoscope {

/// The effects of quantizing the state at every step, in closed loop and compared with the raw neuron: the
/// resting membrane, and the constant currents that the neuron integrates or fires at. Empty in open loop.
/// O(levels + steps to settle).
std::vector<Finding> neuronFindings(const Exploration& exploration);

} // namespace quantoscope
