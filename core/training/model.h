// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signals/stimulus.h"

#include <array>
#include <optional>
#include <string_view>

namespace quantoscope {

/// What the cross-entropy is taken of, one number a class.
enum class Loss {
    meanMembrane, ///< The output neuron's membrane, mean over the steps.
    spikeCount,   ///< How often the output neuron fired.
};
inline constexpr std::array<std::string_view, 2> lossNames{"membrane", "spikes"};

/// What the backward pass takes for the derivative of a spike by u = membrane - threshold.
enum class Surrogate {
    atan,        ///< 1 / (1 + (pi u)^2): snnTorch's atan with alpha 2.
    fastSigmoid, ///< 1 / (1 + 25 |u|)^2: snnTorch's fast_sigmoid with slope 25.
};
inline constexpr std::array<std::string_view, 2> surrogateNames{"atan", "fast-sigmoid"};

/// What the backward pass takes for the derivative of the state's staircase.
enum class StateGradient {
    straightThrough, ///< 1 everywhere: what snnTorch's state_quant does.
    clipped,         ///< 1 between the lowest and the highest level, 0 beyond.
    staircase,       ///< The true one: 0 (almost) everywhere.
};
inline constexpr std::array<std::string_view, 3> stateGradientNames{"straight-through", "clipped",
                                                                    "staircase"};

/// A network of two inputs, a hidden layer and two outputs, all neurons snnTorch's Leaky with reset by
/// subtraction a step after the spike. The inputs are currents, the same at every step:
///   cur1 = w1 x + b1      mem1 = Q(beta mem1 + cur1 - R1 threshold)     spk1 = mem1 > threshold
///   cur2 = w2 spk1 + b2   mem2 = Q(beta mem2 + cur2 - R2 threshold)     spk2 = mem2 > threshold
/// with R = 1 where the membrane before exceeded the threshold, and Q the state's quantizer or nothing. The
/// resets pass no gradient back, as in snnTorch.
struct NetworkModel
{
    int steps = 25; ///< 1 to maxTrainingSteps
    double beta = 0.9;
    double threshold = 1.0;
    Loss loss = Loss::spikeCount;
    Surrogate surrogate = Surrogate::atan;
    StateGradient stateGradient = StateGradient::straightThrough;

    bool operator==(const NetworkModel&) const = default;
};

inline constexpr int maxTrainingSteps = 200;

/// The first parameter out of its range, or empty.
std::optional<ParameterProblem> validate(const NetworkModel& model);

} // namespace quantoscope
