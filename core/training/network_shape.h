// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neurons/neuron.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace quantoscope {

/// A layer of neurons with the sums before it, at every step:
///   current = W x + b                                                    x: the spikes of the layer before
///   subtract   base = beta mem + current (+ V spk)      mem = Q(base - R threshold)
///   zero       Leaky: mem = Q(beta (1 - R) mem + current)    recurrent: mem = Q(base - R base)
///   none       mem = Q(base)
///   spk = mem > threshold
/// R is 1 if the previous membrane exceeded the threshold, otherwise 0: snnTorch's Leaky and, with V and the
/// layer's own spikes of the previous step (0 at first), its RLeaky, both with a reset one step later. Q is
/// the quantizer of the state, or the identity. Resets pass no gradient back.
struct LayerShape
{
    std::size_t neurons = 1;
    double beta = 0.9; ///< 0 to 1
    double threshold = 1;
    Reset reset = Reset::subtract;
    bool bias = true;
    bool recurrent = false;

    bool operator==(const LayerShape&) const = default;
};

/// A feed-forward network of such layers; the last one is the output, with a neuron per class.
struct NetworkShape
{
    std::size_t inputs = 1;
    std::vector<LayerShape> layers;

    std::size_t classes() const { return layers.back().neurons; }
    std::size_t inputsOf(std::size_t layer) const { return layer == 0 ? inputs : layers[layer - 1].neurons; }

    bool operator==(const NetworkShape&) const = default;
};

inline constexpr std::size_t mostLayers = 4; ///< Up to three hidden layers and the output.
inline constexpr std::size_t mostClasses = 256;
inline constexpr std::size_t mostLayerNeurons = 4096;
inline constexpr std::size_t mostNetworkInputs = 65'536;

/// The first parameter outside its range, or nullopt.
std::optional<ParameterProblem> validate(const NetworkShape& shape);

} // namespace quantoscope
