// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network.h"
#include "core/network/network_data.h"

namespace quantoscope {

/// A small network for a first look: 12 inputs, 16 hidden and 4 output LIF neurons with fixed weights. Each
/// output is a class; its neuron fires most if the inputs of the class do.
Network exampleNetwork();

/// Poisson spikes for it, the same on every platform: 24 samples of 60 steps with their classes. In each
/// sample the three inputs of one class fire more often than the others.
NetworkData exampleInputs();

} // namespace quantoscope
