// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/network_shape.h"

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace quantoscope {

/// The logits for the cross-entropy, one per class.
enum class Loss {
    meanMembrane, ///< The output neuron's membrane, averaged over the steps.
    spikeCount,   ///< The number of spikes of the output neuron.
};
inline constexpr std::array<std::string_view, 2> lossNames{"membrane", "spikes"};

/// The surrogate derivative of a spike in the backward pass, as a function of u = membrane - threshold.
enum class Surrogate {
    atan,        ///< 1 / (1 + (pi u)^2): snnTorch's atan with alpha 2.
    fastSigmoid, ///< 1 / (1 + 25 |u|)^2: snnTorch's fast_sigmoid with slope 25.
};
inline constexpr std::array<std::string_view, 2> surrogateNames{"atan", "fast-sigmoid"};

/// The derivative of the state's quantizer in the backward pass.
enum class StateGradient {
    straightThrough, ///< 1 everywhere, like snnTorch's state_quant.
    clipped,         ///< 1 between the lowest and the highest level, 0 outside.
    staircase,       ///< The true derivative: 0 almost everywhere.
};
inline constexpr std::array<std::string_view, 3> stateGradientNames{"straight-through", "clipped",
                                                                    "staircase"};

/// The neurons, steps and loss of a network. All neurons are alike: snnTorch's Leaky, or RLeaky in recurrent
/// layers, with reset by subtraction in the step after the spike.
struct NetworkModel
{
    int steps = 25; ///< 1 to maxTrainingSteps; your own samples can have steps of their own.
    double beta = 0.9;
    double threshold = 1.0;
    Loss loss = Loss::spikeCount;
    Surrogate surrogate = Surrogate::atan;
    StateGradient stateGradient = StateGradient::straightThrough;

    bool operator==(const NetworkModel&) const = default;
};

/// How a network of any shape is run and differentiated.
struct RunRules
{
    std::size_t steps = 25;
    Loss loss = Loss::spikeCount;
    Surrogate surrogate = Surrogate::atan;
    StateGradient stateGradient = StateGradient::straightThrough;
};

/// A network with these hidden layers, recurrent or not.
NetworkShape shapeOf(const NetworkModel& model, std::size_t inputs, std::span<const int> hidden,
                     std::size_t classes, bool recurrent = false);
RunRules rulesOf(const NetworkModel& model);

inline constexpr int maxTrainingSteps = 200;

/// The first parameter outside its range, or nullopt.
std::optional<ParameterProblem> validate(const NetworkModel& model);

} // namespace quantoscope
