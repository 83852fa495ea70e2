// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/bits_search.h"

#include "core/parameters/input_error.h"
#include "core/text/translate.h"

#include <algorithm>
#include <cmath>
#include <queue>
#include <set>

namespace quantoscope {
namespace {

/// A layer that the search varies.
struct SearchedLayer
{
    std::string node;
    std::vector<int> widths; ///< Ascending.
    bool fires = true;
    std::uint64_t states = 0; ///< Numbers that the layer stores.
};

/// The position in SearchedLayer::widths for each layer.
using Place = std::vector<std::size_t>;

class Search
{
public:
    Search(const Network& network, const NetworkSetup& setup, const NetworkData& dataset,
           const BitsTask& task, const Progress& progress)
        : m_network(network), m_setup(setup), m_dataset(dataset), m_task(task), m_progress(progress),
          m_plan(planOf(network, dataset.features)), m_raw(network, m_plan, floatSetup(setup))
    {
        findLayers();
        requireSensible();
    }

    BitsSearch run()
    {
        for (const SearchedLayer& layer : m_layers) {
            m_search.layers.push_back(layer.node);
            if (!layer.fires && !m_task.keep.accuracy && !m_task.keep.sqnr) {
                m_search.unrestricted.push_back(layer.node);
            }
        }
        measureSensitivity();
        if (!searchUpwards()) {
            m_search.isExact = false;
            searchDownwards();
        }
        return std::move(m_search);
    }

private:
    void findLayers()
    {
        const PreparedNetwork quantized(m_network, m_plan, m_setup);
        for (std::size_t layer = 0; layer < quantized.layers().size(); ++layer) {
            const std::string& node = quantized.nodes()[quantized.layers()[layer]].name;
            const auto& state = m_setup.of(node).state;
            if (!state) {
                continue;
            }
            const LayerConstants& constants = quantized.layer(layer).constants();
            SearchedLayer searched{.node = node,
                                   .widths = {},
                                   .fires = fires(constants.model),
                                   .states = constants.neurons() * (constants.alpha.empty() ? 1U : 2U)};
            for (int bits = m_task.fewestBits; bits <= m_task.mostBits; ++bits) {
                const auto scheme = withBits(*state, bits);
                if (scheme && !validateWithoutSignal(*scheme)) {
                    searched.widths.push_back(bits);
                }
            }
            if (searched.widths.empty()) {
                throw InputError(
                    Core::said("The scheme of node %1 has no width from %2 to %3 bits.",
                               {node, std::to_string(m_task.fewestBits), std::to_string(m_task.mostBits)}));
            }
            m_layers.push_back(std::move(searched));
        }
    }

    void requireSensible() const
    {
        if (m_layers.empty()) {
            throw InputError(
                Core::said("No node of the network has a scheme, so there are no bits to choose."));
        }
        if (m_task.keep.accuracy && m_dataset.labels.empty()) {
            throw InputError(Core::said("Accuracy requires labels; the inputs have none."));
        }
    }

    BitsChoice evaluate(const NetworkSetup& setup, std::vector<int> bits)
    {
        reportProgress(m_progress, static_cast<double>(m_runs) / static_cast<double>(expectedRuns()));
        ++m_runs;
        const PreparedNetwork quantized(m_network, m_plan, setup);
        // The run's own progress only cancels: how many runs there will be is unknown.
        const Progress cancel = m_progress ? Progress([this](double) {
            return m_progress(static_cast<double>(m_runs) / static_cast<double>(expectedRuns()));
        })
                                           : Progress();
        const NetworkRun run =
            runNetwork(m_raw, quantized, setup, m_dataset, {0, m_dataset.samples}, {}, cancel);
        return {std::move(bits), run.stateBits, qualityOf(run)};
    }

    std::size_t expectedRuns() const
    {
        double choices = 1;
        double single = 0;
        for (const SearchedLayer& layer : m_layers) {
            choices *= static_cast<double>(layer.widths.size());
            single += static_cast<double>(layer.widths.size());
        }
        return static_cast<std::size_t>(
            std::max(static_cast<double>(m_runs + 1),
                     single + std::min(choices, static_cast<double>(m_task.mostTried))));
    }

    void measureSensitivity()
    {
        for (const SearchedLayer& layer : m_layers) {
            std::vector<BitsChoice> row;
            for (const int bits : layer.widths) {
                NetworkSetup setup = floatStates();
                setup.nodes[layer.node] = m_setup.of(layer.node);
                row.push_back(evaluate(withBits(std::move(setup), {layer.node}, {bits}), {bits}));
            }
            m_search.sensitivity.push_back(std::move(row));
        }
    }

    /// Weights as the setup wants them, states float.
    NetworkSetup floatStates() const
    {
        NetworkSetup setup = m_setup;
        setup.common.state.reset();
        for (auto& [name, node] : setup.nodes) {
            node.state.reset();
        }
        return setup;
    }

    std::vector<int> bitsAt(const Place& place) const
    {
        std::vector<int> bits;
        for (std::size_t i = 0; i < place.size(); ++i) {
            bits.push_back(m_layers[i].widths[place[i]]);
        }
        return bits;
    }

    std::uint64_t costOf(const Place& place) const
    {
        std::uint64_t cost = 0;
        for (std::size_t i = 0; i < place.size(); ++i) {
            cost += m_layers[i].states * static_cast<std::uint64_t>(m_layers[i].widths[place[i]]);
        }
        return cost;
    }

    bool suffices(const Place& place)
    {
        std::vector<int> bits = bitsAt(place);
        const NetworkSetup setup = withBits(m_setup, m_search.layers, bits);
        m_search.tried.push_back(evaluate(setup, std::move(bits)));
        return m_task.keep.isMetBy(m_search.tried.back().quality);
    }

    /// Whether the search came to an end, with or without a choice.
    bool searchUpwards()
    {
        using Costed = std::pair<std::uint64_t, Place>;
        std::priority_queue<Costed, std::vector<Costed>, std::greater<>> open;
        std::set<Place> seen;
        const auto add = [&](const Place& place) {
            if (seen.insert(place).second) {
                open.emplace(costOf(place), place);
            }
        };
        add(Place(m_layers.size(), 0));
        while (!open.empty()) {
            if (m_search.tried.size() >= m_task.mostTried) {
                return false;
            }
            const Place place = open.top().second;
            open.pop();
            if (suffices(place)) {
                m_search.chosen = m_search.tried.back();
                return true;
            }
            for (std::size_t layer = 0; layer < place.size(); ++layer) {
                if (place[layer] + 1 < m_layers[layer].widths.size()) {
                    Place more = place;
                    ++more[layer];
                    add(more);
                }
            }
        }
        return true;
    }

    void searchDownwards()
    {
        Place place;
        for (const SearchedLayer& layer : m_layers) {
            place.push_back(layer.widths.size() - 1);
        }
        bool found = suffices(place);
        while (found) {
            m_search.chosen = m_search.tried.back();
            std::vector<Place> fewer;
            for (std::size_t layer = 0; layer < place.size(); ++layer) {
                if (place[layer] > 0) {
                    fewer.push_back(place);
                    --fewer.back()[layer];
                }
            }
            std::ranges::sort(fewer, {}, [&](const Place& each) { return costOf(each); });
            const auto next = std::ranges::find_if(fewer, [&](const Place& each) { return suffices(each); });
            found = next != fewer.end();
            place = found ? *next : place;
        }
    }

    const Network& m_network;
    const NetworkSetup& m_setup;
    const NetworkData& m_dataset;
    const BitsTask& m_task;
    const Progress& m_progress;
    NetworkPlan m_plan;
    PreparedNetwork m_raw;
    std::vector<SearchedLayer> m_layers;
    std::size_t m_runs = 0;
    BitsSearch m_search;
};

} // namespace

NetworkQuality qualityOf(const NetworkRun& run)
{
    NetworkQuality quality{.accuracy = std::nullopt,
                           .spikeAgreement = run.spikeAgreement(),
                           .sqnr = std::numeric_limits<double>::infinity()};
    if (run.quantizedConfusion) {
        quality.accuracy = run.quantizedConfusion->accuracy();
    }
    for (const LayerMetrics& layer : run.layers) {
        const double sqnr = layer.sqnr();
        quality.sqnr = std::isnan(sqnr) ? quality.sqnr : std::min(quality.sqnr, sqnr);
    }
    return quality;
}

bool KeptQuality::isMetBy(const NetworkQuality& quality) const
{
    return (!accuracy || quality.accuracy.value_or(0) >= *accuracy) &&
           (!spikes || quality.spikeAgreement >= *spikes) && (!sqnr || quality.sqnr >= *sqnr);
}

BitsSearch searchBits(const Network& network, const NetworkSetup& setup, const NetworkData& dataset,
                      const BitsTask& task, const Progress& progress)
{
    return Search(network, setup, dataset, task, progress).run();
}

NetworkSetup withBits(NetworkSetup setup, const std::vector<std::string>& layers,
                      const std::vector<int>& bits)
{
    for (std::size_t i = 0; i < layers.size(); ++i) {
        NodeSetup node = setup.of(layers[i]);
        if (node.state) {
            node.state = withBits(*node.state, bits[i]);
        }
        setup.nodes[layers[i]] = std::move(node);
    }
    return setup;
}

} // namespace quantoscope
