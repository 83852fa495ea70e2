// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/trained_network.h"

#include "files/exports/table_export.h"

#include <algorithm>

namespace quantoscope {

TrainedNetwork trainedNetwork(const Trainer& trainer, Learner learner)
{
    return {.settings = trainer.settings(),
            .learner = learner,
            .weights = trainer.weights(learner),
            .task = trainer.sharedTask(),
            .epochs = trainer.epochs()};
}

NetworkShape shapeOf(const TrainedNetwork& network)
{
    return shapeOf(network.settings, network.task->inputs, network.task->classes);
}

RunRules rulesOf(const TrainedNetwork& network)
{
    RunRules rules = rulesOf(network.settings.model);
    if (!network.task->train.constant) {
        rules.steps = network.task->steps;
    }
    return rules;
}

std::optional<Quantizer> stateOf(const TrainedNetwork& network)
{
    if (!quantizesState(network.learner)) {
        return std::nullopt;
    }
    return Quantizer(LevelTable(network.settings.scheme), network.settings.rounding);
}

WeightPrecision weightPrecisionOf(const TrainedNetwork& network)
{
    if (!quantizesWeights(network.learner)) {
        return {};
    }
    return {.bits = network.settings.weightBits,
            .perChannel = network.settings.weightScale == WeightScale::channel};
}

Weights<float> weightsInUse(const TrainedNetwork& network)
{
    Weights<float> stored = network.weights;
    const std::vector<WeightPrecision> layers(stored.layers(), weightPrecisionOf(network));
    storeWeights(network.weights, layers, stored);
    return stored;
}

bool roundsOtherwise(const TrainedNetwork& network)
{
    return quantizesState(network.learner) &&
           !isStateQuant(network.settings.scheme, network.settings.rounding);
}

std::string layerName(const TrainedNetwork& network, std::size_t layer)
{
    if (layer + 1 == network.weights.layers()) {
        return "output";
    }
    return layer == 0 ? "hidden" : "hidden_" + std::to_string(layer + 1);
}

std::string constantName(const TrainedNetwork& network, std::size_t layer)
{
    std::string name = layerName(network, layer);
    std::ranges::transform(name, name.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return name;
}

SamplesView exportedTests(const TrainedNetwork& network)
{
    constexpr std::size_t mostSamples = 200;
    constexpr std::size_t mostNumbers = 120'000;
    constexpr std::size_t spikesPerNumber = 16; // they take less room in a file
    const SamplesView all = network.task->test;
    const SamplesView first = all.subview(0, std::min(mostSamples, all.size()));
    const std::size_t most = areSpikes(first) ? spikesPerNumber * mostNumbers : mostNumbers;
    const std::size_t fitting = std::max<std::size_t>(1, most / std::max<std::size_t>(1, all.width));
    return first.subview(0, std::min(first.size(), fitting));
}

bool areSpikes(const SamplesView& samples)
{
    return std::ranges::all_of(samples.inputs, [](float value) { return value == 0 || value == 1; });
}

} // namespace quantoscope
