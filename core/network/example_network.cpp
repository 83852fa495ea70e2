// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/example_network.h"

#include "core/signals/portable_random.h"

namespace quantoscope {
namespace {

constexpr std::size_t classes = 4;
constexpr std::size_t inputsPerClass = 3;
constexpr std::size_t inputs = classes * inputsPerClass;
constexpr std::size_t hidden = 16;

/// The classes that the inputs and outputs of a layer of weights stand for.
struct WeightTask
{
    std::size_t outputs, inputs;
    std::size_t (*classOfInput)(std::size_t);
    float excitation, inhibition;
};

LinearNode weightsFor(const WeightTask& task, UniformSource& random)
{
    constexpr double spread = 0.2;
    LinearNode node{.outputs = task.outputs, .inputs = task.inputs, .weight = {}, .bias = {}};
    for (std::size_t output = 0; output < task.outputs; ++output) {
        for (std::size_t input = 0; input < task.inputs; ++input) {
            const bool same = task.classOfInput(input) == output % classes;
            const double noise = spread * (random() - 0.5);
            node.weight.push_back((same ? task.excitation : task.inhibition) + static_cast<float>(noise));
        }
    }
    return node;
}

/// With a time step of 0.1 ms the membrane keeps 1 - 0.1 ms / tau of itself, and inputs are not scaled.
NeuronNode neuronsWith(double tau)
{
    constexpr double timeStep = 1e-4;
    return {.model = NeuronModel::lif,
            .resistance = {.shape = {}, .values = {tau / timeStep}, .isFloat32 = false},
            .membraneTime = {.shape = {}, .values = {tau}, .isFloat32 = false},
            .synapticTime = {},
            .inputWeight = {},
            .threshold = {.shape = {}, .values = {1}, .isFloat32 = false},
            .decay = {},
            .synapticDecay = {}};
}

} // namespace

Network exampleNetwork()
{
    UniformSource random(3);
    const WeightTask first{.outputs = hidden,
                           .inputs = inputs,
                           .classOfInput = [](std::size_t input) { return input / inputsPerClass; },
                           .excitation = 0.3F,
                           .inhibition = -0.03F};
    const WeightTask second{.outputs = classes,
                            .inputs = hidden,
                            .classOfInput = [](std::size_t input) { return input % classes; },
                            .excitation = 0.3F,
                            .inhibition = -0.1F};
    constexpr double hiddenTau = 1e-3; // beta 0.9
    constexpr double outputTau = 2e-3; // beta 0.95
    Network network;
    network.nodes = {{"input", "Input", InputNode{{inputs}}}, {"fc1", "Linear", weightsFor(first, random)},
                     {"lif1", "LIF", neuronsWith(hiddenTau)}, {"fc2", "Linear", weightsFor(second, random)},
                     {"lif2", "LIF", neuronsWith(outputTau)}, {"output", "Output", OutputNode{{classes}}}};
    for (std::size_t node = 0; node + 1 < network.nodes.size(); ++node) {
        network.edges.push_back({node, node + 1});
    }
    return network;
}

NetworkData exampleInputs()
{
    constexpr std::size_t samples = 24;
    constexpr std::size_t steps = 60;
    constexpr double active = 0.28; // spikes per step
    constexpr double idle = 0.2;
    UniformSource random(7);
    NetworkData dataset{.samples = samples,
                        .steps = steps,
                        .features = inputs,
                        .constant = false,
                        .values = {},
                        .labels = {}};
    for (std::size_t sample = 0; sample < samples; ++sample) {
        const std::size_t label = sample % classes;
        dataset.labels.push_back(static_cast<int>(label));
        for (std::size_t value = 0; value < steps * inputs; ++value) {
            const bool chosen = value % inputs / inputsPerClass == label;
            dataset.values.push_back(random() < (chosen ? active : idle) ? 1.0F : 0.0F);
        }
    }
    return dataset;
}

} // namespace quantoscope
