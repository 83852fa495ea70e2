// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/layer_metrics.h"
#include "core/network/network.h"
#include "core/quantizer/quantizer.h"

#include <span>

namespace quantoscope {

/// The totals of a recorded membrane and its levels in open loop; a spike is a sample above `threshold`.
/// Samples that are not finite are left out of the powers and the range. O(samples).
NeuronTotals recordedTotals(std::span<const float> membrane, const Quantizer& quantizer, float threshold);

/// A network whose only layer is the neurons of a recording: their membranes are its inputs, and each is
/// quantized as it comes (a LIF neuron that keeps nothing, to be run with Reset::none). So what shows a layer
/// of a network also shows a recording, in open loop. A spike is a sample above `threshold`.
Network networkOfRecording(std::size_t neurons, double threshold);

} // namespace quantoscope
