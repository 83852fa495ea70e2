// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neurons/neuron.h"
#include "core/quantizer/quantizer.h"

#include <optional>

namespace quantoscope {

/// The response of a neuron at rest to a constant input current. Below threshold, Leaky, Synaptic and
/// Lapicque (with a time step of at most R C) approach a fixed point monotonically, and a larger current
/// takes them further; so each edge is a single float32. Other neurons are scanned in steps of 1/256 of the
/// largest current; the edge is then exact within the first interval in which the answer changes.
struct ConstantCurrentResponse
{
    float restingMembrane; ///< Settled membrane without input.
    /// The smallest current > 0 for which the membrane settles above restingMembrane; 0 if the neuron fires
    /// without input; empty if there is none up to the largest current. For the float neuron always the
    /// smallest positive float32.
    std::optional<float> integratesFrom;
    /// The smallest current > 0 for which the neuron fires (the rheobase); 0 if it fires without input; empty
    /// if there is none up to the largest current.
    std::optional<float> firesFrom;
};

/// Searches currents up to `largestCurrent`. `state` is the quantizer of the state; null for the float
/// neuron; it must not be stochastic, because then the answer differs from run to run. The threshold must be
/// positive. O(32 · steps to settle), or O(256 · steps to settle) if the neuron is not monotone. A quantized
/// state settles in at most one step per distinct level if the neuron is monotone.
ConstantCurrentResponse constantCurrentResponse(const Neuron& neuron, const Quantizer* state,
                                                float largestCurrent);

/// A current large enough for every search: twice the larger of |threshold| and the span of the levels. For
/// Lapicque with a resistance below 1 it is divided by the resistance.
float currentSearchEnd(const Neuron& neuron, const LevelTable& table);

} // namespace quantoscope
