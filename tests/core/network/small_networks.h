// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network.h"
#include "core/network/network_data.h"
#include "core/signals/portable_random.h"

#include <cmath>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

// Networks built in code, for tests.

namespace quantoscope::small {

/// The index of a node.
inline std::size_t placeOf(const Network& network, const std::string& name)
{
    for (std::size_t i = 0; i < network.nodes.size(); ++i) {
        if (network.nodes[i].name == name) {
            return i;
        }
    }
    throw std::invalid_argument(name);
}

/// Adds nodes and edges by name.
class Builder
{
public:
    Builder& node(const std::string& name, NodeContent content)
    {
        const std::string type =
            std::holds_alternative<NeuronNode>(content)
                ? std::string(neuronModelNames[static_cast<std::size_t>(std::get<NeuronNode>(content).model)])
                : "Node";
        m_network.nodes.push_back({.name = name, .type = type, .content = std::move(content)});
        return *this;
    }

    Builder& edge(const std::string& from, const std::string& to)
    {
        m_network.edges.push_back({indexOf(from), indexOf(to)});
        return *this;
    }

    /// The nodes one after the other.
    Builder& chain(const std::vector<std::string>& names)
    {
        for (std::size_t i = 1; i < names.size(); ++i) {
            edge(names[i - 1], names[i]);
        }
        return *this;
    }

    std::size_t indexOf(const std::string& name) const { return placeOf(m_network, name); }

    Network network() const { return m_network; }

private:
    Network m_network;
};

inline ParameterArray all(double value)
{
    return {.shape = {1}, .values = {value}, .isFloat32 = true};
}

/// A layer of LIF neurons with decay `beta` at a time step of 1e-4 s, whose input is not scaled.
inline NeuronNode lif(double beta, double threshold = 1)
{
    NeuronNode neuron;
    const double tau = 1e-4 / (1 - beta);
    neuron.membraneTime = all(tau);
    neuron.resistance = all(tau / 1e-4);
    neuron.threshold = all(threshold);
    return neuron;
}

inline LinearNode linear(std::size_t outputs, std::size_t inputs, double gain, std::uint64_t seed)
{
    UniformSource uniform(seed);
    LinearNode node{.outputs = outputs, .inputs = inputs, .weight = {}, .bias = {}};
    for (std::size_t i = 0; i < outputs * inputs; ++i) {
        node.weight.push_back(static_cast<float>(gain * (nearlyNormal(uniform) + 0.3) /
                                                 std::sqrt(static_cast<double>(inputs))));
    }
    return node;
}

/// Input, then a Linear and a layer of LIF neurons for each size after the first, then Output: fc1, lif1,
/// fc2, …
inline Network feedForward(const std::vector<std::size_t>& sizes, std::uint64_t seed)
{
    Builder builder;
    builder.node("input", InputNode{{sizes.front()}});
    std::vector<std::string> names{"input"};
    for (std::size_t layer = 1; layer < sizes.size(); ++layer) {
        const std::string number = std::to_string(layer);
        builder.node("fc" + number, linear(sizes[layer], sizes[layer - 1], 1.6, seed + layer));
        builder.node("lif" + number, lif(0.9));
        names.push_back("fc" + number);
        names.push_back("lif" + number);
    }
    builder.node("output", OutputNode{});
    names.emplace_back("output");
    return builder.chain(names).network();
}

/// Random spikes.
inline NetworkData spikes(std::size_t samples, std::size_t steps, std::size_t features, double rate,
                          std::uint64_t seed)
{
    UniformSource uniform(seed);
    NetworkData dataset{.samples = samples,
                        .steps = steps,
                        .features = features,
                        .constant = false,
                        .values = {},
                        .labels = {}};
    for (std::size_t i = 0; i < samples * steps * features; ++i) {
        dataset.values.push_back(uniform() < rate ? 1.0F : 0.0F);
    }
    return dataset;
}

} // namespace quantoscope::small
