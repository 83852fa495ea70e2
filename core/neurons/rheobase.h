// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neurons/neuron.h"
#include "core/quantizer/quantizer.h"

#include <optional>

namespace quantoscope {

/// How a neuron at rest answers a constant input current. Below their threshold Leaky, Synaptic and Lapicque
/// (its time step no longer than RC) move monotonically towards a fixed point, and further for a larger
/// current, so each edge is one float32. The others are looked at from current to current in steps of a 256th
/// of the search's end; the edge is then exact where the answer first changes between two of them.
struct ConstantCurrentResponse
{
    float restingMembrane; ///< Where the neuron settles without input.
    /// The smallest current > 0 at which the membrane settles above restingMembrane; 0 where the neuron fires
    /// without input; empty: none up to the search's end.
    std::optional<float> integratesFrom;
    /// The smallest current > 0 that makes the neuron fire (the rheobase); 0 where it fires without input;
    /// empty: none up to the search's end.
    std::optional<float> firesFrom;
};

/// Searches up to `largestCurrent`. `state` null: the float neuron. O(32 · steps to settle), each settling at
/// most one step a distinct level for a quantized state; where the neuron is not monotone O(256 · that).
/// Needs a positive threshold.
ConstantCurrentResponse constantCurrentResponse(const Neuron& neuron, const Quantizer* state,
                                                float largestCurrent);

/// A current far beyond any that matters: twice the threshold or the levels' span, whichever is more; of
/// Lapicque, whose resistance makes less of a current, that many times more.
float currentSearchEnd(const Neuron& neuron, const LevelTable& table);

} // namespace quantoscope
