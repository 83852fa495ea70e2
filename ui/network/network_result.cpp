// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/network_result.h"

#include "core/network/layer_constants.h"

#include <algorithm>
#include <mutex>
#include <numeric>

namespace quantoscope {
namespace {

/// The float and the quantized network.
struct BothNetworks
{
    PreparedNetwork raw;
    PreparedNetwork quantized;

    BothNetworks(const OpenedNetwork& opened, const NetworkSetup& setup)
        : raw(*opened.network, opened.plan, floatSetup(setup)), quantized(*opened.network, opened.plan, setup)
    {
    }
};

bool hasAutomaticScale(const NetworkRequest& request)
{
    return std::ranges::any_of(request.opened->network->nodes, [&](const NetworkNode& node) {
        const std::optional<Scheme>& state = request.setup.of(node.name).state;
        return std::holds_alternative<NeuronNode>(node.content) && state && !state->scale;
    });
}

std::size_t spikesAt(const std::vector<std::uint8_t>& spikes, std::size_t neurons, std::size_t step)
{
    if (spikes.empty()) {
        return 0;
    }
    const auto first = spikes.begin() + static_cast<std::ptrdiff_t>(step * neurons);
    return std::accumulate(first, first + static_cast<std::ptrdiff_t>(neurons), std::size_t{0});
}

void storeSpikes(std::span<const float> output, std::vector<std::uint8_t>& spikes, std::size_t step)
{
    const auto first = spikes.begin() + static_cast<std::ptrdiff_t>(step * output.size());
    std::ranges::transform(output, first,
                           [](float spike) { return static_cast<std::uint8_t>(spike != 0 ? 1 : 0); });
}

} // namespace

NetworkSetup setupOf(const NetworkSettings& settings, const OpenedNetwork& opened, const Scheme& linked,
                     const Arithmetic& arithmetic)
{
    NetworkSetup setup{.timeStep = settings.timeStep.value_or(opened.likelyTimeStep),
                       .readout = likelyReadout(*opened.network),
                       .common = settings.common,
                       .nodes = settings.nodes};
    setup.common.state = linked;
    setup.common.arithmetic = arithmetic;
    return setup;
}

std::size_t SampleSpikes::rawAt(std::size_t layer, std::size_t step) const
{
    return spikesAt(layers[layer].raw, layers[layer].neurons, step);
}

std::size_t SampleSpikes::quantizedAt(std::size_t layer, std::size_t step) const
{
    return spikesAt(layers[layer].quantized, layers[layer].neurons, step);
}

std::optional<std::size_t> NetworkResult::layerOf(const std::string& node) const
{
    const auto found = std::ranges::find(run.layers, node, &LayerMetrics::node);
    return found == run.layers.end() ? std::nullopt
                                     : std::optional(static_cast<std::size_t>(found - run.layers.begin()));
}

NetworkSetup withScales(const NetworkRequest& request, const Progress& progress)
{
    NetworkSetup setup = request.setup;
    if (!hasAutomaticScale(request)) {
        return setup;
    }
    const NetworkSetup floating = floatSetup(setup);
    const PreparedNetwork raw(*request.opened->network, request.opened->plan, floating);
    const NetworkData& dataset = *request.opened->dataset;
    const NetworkRun run = runNetwork(raw, raw, floating, dataset, {0, dataset.samples}, {}, progress);
    for (const LayerMetrics& layer : run.layers) {
        NodeSetup node = setup.of(layer.node);
        if (node.state && !node.state->scale) {
            const NeuronTotals total = layer.total();
            node.state = scaledToCover(*node.state, total.least, total.greatest);
            setup.nodes[layer.node] = std::move(node);
        }
    }
    return setup;
}

std::shared_ptr<const NetworkResult> runRequest(const NetworkRequest& request, const Progress& progress)
{
    NetworkSetup setup = withScales(request, progress);
    const BothNetworks networks(*request.opened, setup);
    const std::size_t layers = networks.quantized.layers().size();
    std::vector<LayerHistograms> histograms(layers);
    std::vector<std::mutex> mutexes(layers); // samples run on several threads
    const auto observe = [&](std::size_t, std::size_t, const SampleRun& raw, const SampleRun& quantized) {
        for (std::size_t layer = 0; layer < layers; ++layer) {
            const std::lock_guard lock(mutexes[layer]);
            histograms[layer].raw.add(raw.membrane(layer));
            histograms[layer].quantized.add(quantized.membrane(layer));
        }
    };
    const NetworkData& dataset = *request.opened->dataset;
    NetworkRun run =
        runNetwork(networks.raw, networks.quantized, setup, dataset, {0, dataset.samples}, observe, progress);
    return std::make_shared<const NetworkResult>(NetworkResult{.request = request,
                                                               .setup = std::move(setup),
                                                               .run = std::move(run),
                                                               .histograms = std::move(histograms)});
}

std::shared_ptr<const SampleSpikes> runSample(const NetworkRequest& request, std::size_t sample,
                                              const Progress& progress)
{
    const NetworkSetup setup = withScales(request, progress);
    const BothNetworks networks(*request.opened, setup);
    const NetworkData& dataset = *request.opened->dataset;
    SampleSpikes spikes{.sample = sample, .steps = dataset.steps, .layers = {}};
    for (std::size_t layer = 0; layer < networks.quantized.layers().size(); ++layer) {
        const LayerConstants& constants = networks.quantized.layer(layer).constants();
        const std::size_t count = fires(constants.model) ? dataset.steps * constants.neurons() : 0;
        spikes.layers.push_back({.neurons = constants.neurons(),
                                 .raw = std::vector<std::uint8_t>(count),
                                 .quantized = std::vector<std::uint8_t>(count)});
    }
    const auto observe = [&](std::size_t, std::size_t step, const SampleRun& raw,
                             const SampleRun& quantized) {
        for (std::size_t layer = 0; layer < spikes.layers.size(); ++layer) {
            if (!spikes.layers[layer].raw.empty()) {
                storeSpikes(raw.output(layer), spikes.layers[layer].raw, step);
                storeSpikes(quantized.output(layer), spikes.layers[layer].quantized, step);
            }
        }
    };
    runNetwork(networks.raw, networks.quantized, setup, dataset, {sample, sample + 1}, observe, progress);
    return std::make_shared<const SampleSpikes>(std::move(spikes));
}

} // namespace quantoscope
