// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/network_traces.h"

#include <algorithm>

namespace quantoscope {
namespace {

void storeSpikes(std::span<const float> spikes, std::vector<std::uint8_t>& stored, std::size_t place)
{
    std::ranges::transform(spikes, stored.begin() + static_cast<std::ptrdiff_t>(place),
                           [](float spike) { return static_cast<std::uint8_t>(spike != 0 ? 1 : 0); });
}

} // namespace

TraceRecorder::TraceRecorder(const PreparedNetwork& network, const NetworkData& dataset,
                             const SampleRange& range)
    : m_firstSample(range.begin), m_steps(dataset.steps)
{
    for (std::size_t layer = 0; layer < network.layers().size(); ++layer) {
        const LayerConstants& constants = network.layer(layer).constants();
        const std::size_t values = (range.end - range.begin) * dataset.steps * constants.neurons();
        const std::size_t spikes = fires(constants.model) ? values : 0;
        m_layers.push_back({.node = network.nodes()[network.layers()[layer]].name,
                            .neurons = constants.neurons(),
                            .spikes = std::vector<std::uint8_t>(spikes),
                            .quantizedSpikes = std::vector<std::uint8_t>(spikes),
                            .membrane = std::vector<float>(values),
                            .quantizedMembrane = std::vector<float>(values)});
    }
}

void TraceRecorder::record(std::size_t sample, std::size_t step, const SampleRun& raw,
                           const SampleRun& quantized)
{
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
        NodeTraces& traces = m_layers[layer];
        const std::size_t place = ((sample - m_firstSample) * m_steps + step) * traces.neurons;
        const auto offset = static_cast<std::ptrdiff_t>(place);
        std::ranges::copy(raw.membrane(layer), traces.membrane.begin() + offset);
        std::ranges::copy(quantized.membrane(layer), traces.quantizedMembrane.begin() + offset);
        if (!traces.spikes.empty()) {
            storeSpikes(raw.output(layer), traces.spikes, place);
            storeSpikes(quantized.output(layer), traces.quantizedSpikes, place);
        }
    }
}

} // namespace quantoscope
