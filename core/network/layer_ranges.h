// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network_data.h"
#include "core/network/prepared_network.h"
#include "core/progress/progress.h"

namespace quantoscope {

/// `setup` with a uniform scheme for each layer of neurons that has none: its threshold is the median of the
/// neurons' thresholds (1 for integrators), its range that of the layer's float membrane without the fraction
/// `outside` of the values at each end. The range includes 0 and reaches at least as far above the threshold
/// as that of state_quant by default, because a neuron that is reset in the step of its spike fires at a
/// level that its membrane never shows. The number of bits is the default of a Scheme. Throws Cancelled. O(a
/// run of the network, and a sort of at most a million membranes per layer).
NetworkSetup withMeasuredRanges(const Network& network, const NetworkPlan& plan, NetworkSetup setup,
                                const NetworkData& dataset, double outside, const Progress& progress = {});

} // namespace quantoscope
