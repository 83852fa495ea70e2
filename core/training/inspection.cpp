// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/inspection.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

Weights<float> storedWeights(const InspectedNetwork& network)
{
    Weights<float> stored = network.weights;
    if (!network.precision.weights.empty()) {
        storeWeights(network.weights, network.precision.weights, stored);
    }
    return stored;
}

LayerTraces tracesOf(const LayerRun<float>& layer, std::size_t steps)
{
    LayerTraces traces{.neurons = layer.neurons(), .membrane = {}, .spikes = {}};
    for (std::size_t t = 0; t < steps; ++t) {
        std::ranges::copy(layer.membrane(t), std::back_inserter(traces.membrane));
        std::ranges::transform(layer.spikes(t), std::back_inserter(traces.spikes),
                               [](float spike) { return static_cast<std::uint8_t>(spike); });
    }
    return traces;
}

} // namespace

std::vector<LayerTraces> layerTraces(const InspectedNetwork& network, const SamplesView& sample)
{
    BatchRun<float> run(network.shape, network.rules, network.precision.states);
    run.forward(storedWeights(network), sample);
    std::vector<LayerTraces> layers;
    for (std::size_t layer = 0; layer < run.layers(); ++layer) {
        layers.push_back(tracesOf(run.layer(layer), network.rules.steps));
    }
    return layers;
}

GradientFlow gradientFlow(const InspectedNetwork& network, const SamplesView& samples, double from, double to,
                          std::size_t bins)
{
    GradientFlow flow{.first = from, .width = (to - from) / static_cast<double>(bins), .passing = {}};
    flow.passing.resize(bins);
    std::vector<std::size_t> counts(bins);
    BatchRun<float> run(network.shape, network.rules, network.precision.states);
    Weights<float> unused(network.shape);
    const Weights<float> stored = storedWeights(network);
    run.forward(stored, samples);
    run.backward(stored, samples.labels, samples.size(), unused);
    for (std::size_t t = 0; t < network.rules.steps; ++t) {
        const std::span<const float> raw = run.layer(0).raw(t);
        const std::span<const float> gradient = run.layer(0).byCurrent(t);
        for (std::size_t cell = 0; cell < raw.size(); ++cell) {
            const double bin = std::floor((raw[cell] - from) / flow.width);
            if (bin >= 0 && bin < static_cast<double>(bins)) {
                const auto at = static_cast<std::size_t>(bin);
                flow.passing[at] += std::abs(gradient[cell]);
                ++counts[at];
            }
        }
    }
    for (std::size_t bin = 0; bin < bins; ++bin) {
        flow.passing[bin] /= static_cast<double>(std::max<std::size_t>(1, counts[bin]));
    }
    return flow;
}

} // namespace quantoscope
