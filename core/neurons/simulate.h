// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neurons/neuron.h"
#include "core/progress/progress.h"
#include "core/quantizer/quantizer.h"

#include <cstdint>
#include <span>
#include <vector>

namespace quantoscope {

/// The membrane and the spikes of a simulated neuron, one value per step.
struct NeuronRun
{
    std::vector<float> membrane;
    std::vector<std::uint8_t> spikes; ///< 1 where the membrane fires (Neuron::firing).
};

/// Runs from rest over the whole input. `state` quantizes every state; null for the float neuron.
/// Bit-identical to the reference. O(steps). Throws Cancelled.
NeuronRun simulate(const Neuron& neuron, std::span<const float> input, const Quantizer* state,
                   const Progress& progress = {});

} // namespace quantoscope
