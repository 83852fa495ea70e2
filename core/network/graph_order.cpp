// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/graph_order.h"

#include "core/network/output_shape.h"
#include "core/parameters/input_error.h"
#include "core/text/translate.h"

#include <algorithm>
#include <limits>

namespace quantoscope {
namespace {

using Nodes = std::vector<std::size_t>;

constexpr std::size_t unreached = std::numeric_limits<std::size_t>::max();

/// The names of the nodes, at most a few.
std::string listed(const Network& network, const Nodes& nodes)
{
    constexpr std::size_t mostShown = 4;
    std::string text;
    for (std::size_t i = 0; i < std::min(nodes.size(), mostShown); ++i) {
        text += (i == 0 ? "" : ", ") + nodeText(network.nodes[nodes[i]]);
    }
    return nodes.size() > mostShown ? text + ", …" : text;
}

class Graph
{
public:
    explicit Graph(const Network& network)
        : m_network(network), m_from(network.nodes.size()), m_to(network.nodes.size())
    {
        for (std::size_t i = 0; i < network.edges.size(); ++i) {
            m_from[network.edges[i].to].push_back(i);
            m_to[network.edges[i].from].push_back(i);
        }
    }

    GraphOrder order() const
    {
        GraphOrder order{.nodes = {},
                         .delayed = std::vector<bool>(m_network.edges.size()),
                         .recurrent = recurrentNodes(),
                         .input = end<InputNode>(m_from, "Input"),
                         .output = end<OutputNode>(m_to, "Output")};
        const Nodes distance = distancesFrom(order.input);
        requireReached(distance);
        for (std::size_t edge = 0; edge < m_network.edges.size(); ++edge) {
            order.delayed[edge] = leadsBack(edge, distance);
        }
        sort(order);
        return order;
    }

private:
    template<typename Content>
    bool is(std::size_t node) const
    {
        return std::holds_alternative<Content>(m_network.nodes[node].content);
    }

    std::size_t start(std::size_t edge) const { return m_network.edges[edge].from; }
    std::size_t target(std::size_t edge) const { return m_network.edges[edge].to; }

    /// The only node of the kind or, if there is none, the only one without edges on one side.
    template<typename Content>
    std::size_t end(const std::vector<Nodes>& edges, const char* type) const
    {
        Nodes found;
        Nodes loose;
        for (std::size_t node = 0; node < edges.size(); ++node) {
            if (is<Content>(node)) {
                found.push_back(node);
            }
            if (edges[node].empty()) {
                loose.push_back(node);
            }
        }
        if (found.empty()) {
            found = loose;
        }
        if (found.size() == 1) {
            return found.front();
        }
        throw InputError(
            found.empty() ? Core::said("The network has no node %1.", {type})
                          : Core::said("The network has %1 nodes that could be its %2: %3. One is supported.",
                                       {std::to_string(found.size()), type, listed(m_network, found)}));
    }

    /// A Linear whose only source and only target is the same neuron, for that neuron.
    std::vector<std::optional<std::size_t>> recurrentNodes() const
    {
        std::vector<std::optional<std::size_t>> recurrent(m_network.nodes.size());
        for (std::size_t node = 0; node < m_network.nodes.size(); ++node) {
            if (!is<LinearNode>(node) || m_from[node].size() != 1 || m_to[node].size() != 1) {
                continue;
            }
            const std::size_t neuron = start(m_from[node].front());
            if (neuron == target(m_to[node].front()) && is<NeuronNode>(neuron) && !recurrent[neuron]) {
                recurrent[neuron] = node;
            }
        }
        return recurrent;
    }

    /// The number of edges from `node` to each other one.
    Nodes distancesFrom(std::size_t node) const
    {
        Nodes distance(m_network.nodes.size(), unreached);
        Nodes queue{node};
        distance[node] = 0;
        for (std::size_t next = 0; next < queue.size(); ++next) {
            for (const std::size_t edge : m_to[queue[next]]) {
                if (distance[target(edge)] == unreached) {
                    distance[target(edge)] = distance[queue[next]] + 1;
                    queue.push_back(target(edge));
                }
            }
        }
        return distance;
    }

    void requireReached(const Nodes& distance) const
    {
        const auto lost = std::ranges::find(distance, unreached);
        if (lost != distance.end()) {
            const auto& node = m_network.nodes[static_cast<std::size_t>(lost - distance.begin())];
            throw InputError(Core::said("No edges lead from the Input to node %1.", {nodeText(node)}));
        }
    }

    /// Whether the edge closes a cycle: it leaves a neuron, a path without other neurons leads on to a neuron
    /// at least as near to the Input, and from its target the neuron is reached again.
    bool leadsBack(std::size_t edge, const Nodes& distance) const
    {
        const std::size_t from = start(edge);
        if (!is<NeuronNode>(from) || distancesFrom(target(edge))[from] == unreached) {
            return false;
        }
        std::vector<bool> seen(m_network.nodes.size());
        Nodes open{target(edge)};
        while (!open.empty()) {
            const std::size_t node = open.back();
            open.pop_back();
            if (seen[node]) {
                continue;
            }
            seen[node] = true;
            if (!is<NeuronNode>(node)) {
                for (const std::size_t next : m_to[node]) {
                    open.push_back(target(next));
                }
            } else if (distance[node] <= distance[from]) {
                return true;
            }
        }
        return false;
    }

    /// Whether what the node returns depends on what it gets in the same step.
    bool answersAtOnce(std::size_t node) const
    {
        const auto* delay = std::get_if<DelayNode>(&m_network.nodes[node].content);
        return delay == nullptr ||
               std::ranges::any_of(delay->delay.values, [](double time) { return time <= 0; });
    }

    /// The next node is the first of the file whose sources are all in the order; in a cycle, the first
    /// delay.
    void sort(GraphOrder& order) const
    {
        std::vector<bool> done(m_network.nodes.size());
        std::size_t left = done.size();
        for (const auto& recurrent : order.recurrent) {
            if (recurrent) {
                done[*recurrent] = true;
                --left;
            }
        }
        const auto hasSources = [&](std::size_t node) {
            return std::ranges::all_of(
                m_from[node], [&](std::size_t edge) { return order.delayed[edge] || done[start(edge)]; });
        };
        const auto addNext = [&](const auto& isReady) {
            for (std::size_t node = 0; node < done.size(); ++node) {
                if (!done[node] && isReady(node)) {
                    done[node] = true;
                    order.nodes.push_back(node);
                    --left;
                    return true;
                }
            }
            return false;
        };
        while (left > 0) {
            if (!addNext(hasSources) && !addNext([&](std::size_t node) { return !answersAtOnce(node); })) {
                refuseCycle(done);
            }
        }
    }

    [[noreturn]] void refuseCycle(const std::vector<bool>& done) const
    {
        Nodes cycle;
        for (std::size_t node = 0; node < done.size(); ++node) {
            if (!done[node] && std::ranges::any_of(m_to[node], [&](std::size_t edge) {
                    return distancesFrom(target(edge))[node] != unreached;
                })) {
                cycle.push_back(node);
            }
        }
        throw InputError(Core::said("A cycle among the nodes %1 has neither a neuron nor a delay, so its "
                                    "values depend on each other within a step.",
                                    {listed(m_network, cycle)}));
    }

    const Network& m_network;
    std::vector<Nodes> m_from; ///< The edges that lead to each node.
    std::vector<Nodes> m_to;   ///< The edges that leave each node.
};

} // namespace

GraphOrder graphOrderOf(const Network& network)
{
    return Graph(network).order();
}

} // namespace quantoscope
