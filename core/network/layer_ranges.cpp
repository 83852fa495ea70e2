// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/layer_ranges.h"

#include "core/analysis/range_ends.h"
#include "core/network/network_run.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

constexpr std::size_t mostKept = 1'000'000; // membranes per layer

/// Evenly spread membranes of each layer, by sample, step and neuron.
class MembraneSamples
{
public:
    MembraneSamples(const PreparedNetwork& network, const NetworkData& dataset) : m_steps(dataset.steps)
    {
        for (std::size_t layer = 0; layer < network.layers().size(); ++layer) {
            const std::size_t perStep = network.layer(layer).neurons();
            const std::size_t every = dataset.samples * dataset.steps * perStep / mostKept + 1;
            m_every.push_back(every);
            m_kept.emplace_back(dataset.samples * dataset.steps * ((perStep + every - 1) / every));
        }
    }

    void take(std::size_t sample, std::size_t step, const SampleRun& run)
    {
        for (std::size_t layer = 0; layer < m_kept.size(); ++layer) {
            const auto membrane = run.membrane(layer);
            const std::size_t every = m_every[layer];
            const std::size_t perStep = (membrane.size() + every - 1) / every;
            const std::size_t at = sample * m_steps + step;
            for (std::size_t i = 0; i < perStep; ++i) {
                m_kept[layer][at * perStep + i] =
                    membrane[std::min(i * every + at % every, membrane.size() - 1)];
            }
        }
    }

    std::vector<float> sorted(std::size_t layer)
    {
        std::ranges::sort(m_kept[layer]);
        return std::move(m_kept[layer]);
    }

private:
    std::size_t m_steps;
    std::vector<std::size_t> m_every;
    std::vector<std::vector<float>> m_kept;
};

double medianOf(std::vector<float> values)
{
    std::ranges::sort(values);
    return values.empty() ? 1 : static_cast<double>(values[values.size() / 2]);
}

Scheme schemeOver(const std::vector<float>& membranes, double threshold, double outside)
{
    // At most so many on each side.
    const auto left = static_cast<std::size_t>(outside * static_cast<double>(membranes.size()));
    const auto least = static_cast<double>(membranes[left]);
    const auto greatest = static_cast<double>(membranes[membranes.size() - 1 - left]);
    Scheme scheme;
    scheme.threshold = threshold;
    setRange(scheme, std::min(least, 0.0), std::max(greatest, rangeMax(scheme)));
    return scheme;
}

} // namespace

NetworkSetup withMeasuredRanges(const Network& network, const NetworkPlan& plan, NetworkSetup setup,
                                const NetworkData& dataset, double outside, const Progress& progress)
{
    const PreparedNetwork raw(network, plan, floatSetup(setup));
    MembraneSamples samples(raw, dataset);
    runNetwork(
        raw, raw, floatSetup(setup), dataset, {0, dataset.samples},
        [&](std::size_t sample, std::size_t step, const SampleRun& run, const SampleRun&) {
            samples.take(sample, step, run);
        },
        progress);
    for (std::size_t layer = 0; layer < raw.layers().size(); ++layer) {
        const std::string& node = raw.nodes()[raw.layers()[layer]].name;
        if (!setup.of(node).state) {
            const double threshold = medianOf(raw.layer(layer).constants().threshold);
            NodeSetup own = setup.of(node);
            own.state = schemeOver(samples.sorted(layer), threshold > 0 ? threshold : 1, outside);
            setup.nodes[node] = std::move(own);
        }
    }
    return setup;
}

} // namespace quantoscope
