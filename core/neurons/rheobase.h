// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neurons/neuron.h"
#include "core/quantizer/quantizer.h"

#include <optional>

namespace quantoscope {

/// How a Leaky neuron at rest answers a constant input current. Below its threshold the membrane moves
/// monotonically towards a fixed point, and further for a larger current, so each edge is one float32.
struct ConstantCurrentResponse
{
    float restingMembrane; ///< Where the neuron settles without input.
    /// The smallest current > 0 at which the membrane settles above restingMembrane; empty: none up to the
    /// search's end, twice the level range.
    std::optional<float> integratesFrom;
    /// The smallest current > 0 that makes the neuron fire (the rheobase); empty: none up to the search's
    /// end.
    std::optional<float> firesFrom;
};

/// `state` null: the float neuron. O(32 · steps to settle), each settling at most one step a distinct level
/// for a quantized state. Needs a positive threshold.
ConstantCurrentResponse constantCurrentResponse(const Neuron& neuron, const Quantizer* state,
                                                float largestCurrent);

} // namespace quantoscope
