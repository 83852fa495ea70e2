// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/hardware_neuron.h"
#include "core/network/network_setup.h"
#include "core/network/plan.h"

#include <cstdint>
#include <string>
#include <vector>

namespace quantoscope {

/// The weights of a dense layer as integers; each is the weight times 2^fractionBits.
struct DenseWeights
{
    std::size_t inputs = 0;
    std::size_t outputs = 0;
    int bits = 0; ///< Of a weight, two's complement.
    int fractionBits = 0;
    std::vector<std::int64_t> weights; ///< outputs x inputs
    std::vector<std::int64_t> biases;  ///< One per output.
};

/// A dense layer of a network as it is exported: weights in fixed point, and neurons that take their sums.
struct HardwareLayer
{
    std::string node;   ///< Of the neurons.
    std::string source; ///< The node whose spikes the layer takes: the network's Input, or neurons.
    DenseWeights weights;
    HardwareNeuron neuron; ///< Its input is the sum of weights and bias, which cannot overflow.
    /// The network with these weights and decays, whose run the layer equals, and its setup.
    Network network;
    NetworkSetup setup;
};

/// What an export of a layer rounds besides the weights, which have the bits of the setup, or 8 bits.
struct LayerFormats
{
    /// ExactLeak, or a MultiplierLeak whose format the decay is rounded to.
    Leak leak = ExactLeak{};
    std::optional<FixedPoint> levels = std::nullopt; ///< As hardwareNeuron() takes it.
};

inline constexpr int usualWeightBits = 8;

/// The layer of the neurons `node`, which must fire, have equal parameters, a scheme and a Linear or Affine
/// node before them that takes spikes, and not be recurrent. Throws InputError otherwise, and as
/// hardwareNeuron() does. O(weights).
HardwareLayer hardwareLayer(const Network& network, const NetworkPlan& plan, const NetworkSetup& setup,
                            const std::string& node, const LayerFormats& formats);

} // namespace quantoscope
