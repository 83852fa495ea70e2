// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neurons/neuron.h"
#include "core/progress/progress.h"
#include "core/quantizer/quantizer.h"

#include <cstdint>
#include <span>
#include <vector>

namespace quantoscope {

/// What a neuron did, step by step.
struct NeuronRun
{
    std::vector<float> membrane;
    std::vector<std::uint8_t> spikes; ///< 1 where the membrane, strictly, exceeded the threshold.
};

/// Runs from rest over the whole input; `state` null: the float neuron, else every state is kept as one of
/// its levels. Bit for bit the reference. O(steps).
NeuronRun simulate(const Neuron& neuron, std::span<const float> input, const Quantizer* state,
                   const Progress& progress = {});

} // namespace quantoscope
