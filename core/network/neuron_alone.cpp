// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/neuron_alone.h"

#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <charconv>
#include <string>

namespace quantoscope {
namespace {

/// The constant of a neuron; 1 if all of them have the factor 1.
float factorOf(const std::vector<float>& factors, std::size_t neuron)
{
    return factors.empty() ? 1.0F : factors[neuron];
}

/// The double with the shortest decimal text that is this float32: 0.9 instead of 0.899999976.
double shortest(float value)
{
    const std::string text = numberText(value);
    double number = value;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return static_cast<float>(number) == value ? number : double{value};
}

Neuron parametersOf(const LayerConstants& constants, const NodeSetup& setup, std::size_t index)
{
    Neuron neuron{.kind = constants.alpha.empty() ? NeuronKind::leaky : NeuronKind::synaptic,
                  .beta = shortest(constants.beta[index])};
    if (!constants.alpha.empty()) {
        neuron.alpha = shortest(constants.alpha[index]);
    }
    if (!constants.threshold.empty()) {
        neuron.threshold = shortest(constants.threshold[index]);
    }
    neuron.firing = setup.firing;
    neuron.reset = fires(constants.model) ? setup.reset : Reset::none;
    neuron.resetDelay = setup.resetDelay;
    return neuron;
}

std::string differenceOf(const PreparedNode& node, const NodeSetup& setup, std::size_t index)
{
    const LayerConstants& constants = std::get<NeuronLayer>(node.operation).constants();
    if (factorOf(constants.synapticScale, index) != 1.0F) {
        return Core::said("The network scales the synaptic current of this neuron before it reaches the "
                          "membrane; the neuron on its own does not.");
    }
    if (setup.state && setup.arithmetic.rounding == RoundingRule::stochastic) {
        return Core::said("Stochastic rounding draws other random numbers for the neuron on its own.");
    }
    if (!node.recurrent) {
        return {};
    }
    return setup.reset == Reset::zero && constants.alpha.empty()
               ? Core::said("The neuron is recurrent and resets to zero: in the network the reset also "
                            "removes the input of the step, on its own it does not.")
               : Core::said("The neuron is recurrent: its recurrent current is part of the input current, "
                            "which may change the last bit of a sum.");
}

} // namespace

NeuronAlone neuronAlone(const PreparedNetwork& raw, const PreparedNetwork& quantized,
                        const NetworkSetup& setup, const NetworkData& dataset, std::size_t sample,
                        std::size_t layer, std::size_t neuron, CurrentOf from, const Progress& progress)
{
    const PreparedNetwork& network = from == CurrentOf::raw ? raw : quantized;
    const PreparedNode& node = network.nodes()[network.layers()[layer]];
    const LayerConstants& constants = network.layer(layer).constants();
    NeuronAlone alone{.neuron = parametersOf(constants, setup.of(node.name), neuron),
                      .current = {},
                      .difference = differenceOf(node, setup.of(node.name), neuron)};
    const float scale = factorOf(constants.inputScale, neuron);
    std::vector<float> lastSpikes(constants.neurons());
    std::vector<float> recurrent(constants.neurons());
    const auto record = [&](std::size_t, std::size_t, const SampleRun& rawRun,
                            const SampleRun& quantizedRun) {
        const SampleRun& run = from == CurrentOf::raw ? rawRun : quantizedRun;
        float current = run.current(layer)[neuron];
        if (!constants.inputScale.empty()) {
            current = current * scale;
        }
        if (node.recurrent) {
            (*node.recurrent)(lastSpikes, recurrent);
            current = current + recurrent[neuron];
            lastSpikes.assign(run.output(layer).begin(), run.output(layer).end());
        }
        alone.current.push_back(current);
    };
    runNetwork(raw, quantized, setup, dataset, {sample, sample + 1}, record, progress);
    return alone;
}

} // namespace quantoscope
