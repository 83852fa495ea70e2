// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/layer_metrics.h"
#include "core/quantizer/quantizer.h"

#include <span>

namespace quantoscope {

/// The totals of a recorded membrane and its levels in open loop; a spike is a sample above `threshold`.
/// Samples that are not finite are left out of the powers and the range. O(samples).
NeuronTotals recordedTotals(std::span<const float> membrane, const Quantizer& quantizer, float threshold);

} // namespace quantoscope
