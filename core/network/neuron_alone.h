// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network_run.h"
#include "core/neurons/neuron.h"

#include <optional>
#include <vector>

namespace quantoscope {

/// A neuron of a layer, to be simulated on its own.
struct NeuronAlone
{
    Neuron neuron;
    /// The input current of each step of a sample, as the equation of the neuron takes it: scaled, and with
    /// the recurrent current.
    std::vector<float> current;
    /// Empty, or why the neuron on its own may differ from the one in the network, in one sentence.
    std::string difference;
};

/// Which of the two networks the current is taken from.
enum class CurrentOf { quantized, raw };

/// The neuron with index `neuron` of the layer `layer` (as PreparedNetwork::layers() counts) during a sample.
/// Throws Cancelled. O(a run of the sample).
NeuronAlone neuronAlone(const PreparedNetwork& raw, const PreparedNetwork& quantized,
                        const NetworkSetup& setup, const NetworkData& dataset, std::size_t sample,
                        std::size_t layer, std::size_t neuron, CurrentOf from, const Progress& progress = {});

} // namespace quantoscope
