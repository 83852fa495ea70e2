// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/convolution.h"
#include "core/network/linear_sums.h"
#include "core/network/network_setup.h"
#include "core/network/neuron_layer.h"
#include "core/network/plan.h"

#include <optional>
#include <string>
#include <variant>

namespace quantoscope {

struct PassOn
{
};
struct Multiply
{
    std::vector<float> factors; ///< One per value.
};
struct Compare
{
    std::vector<float> thresholds; ///< One per value.
};
struct DelayLine
{
    std::vector<std::size_t> steps; ///< One per value.
    std::size_t longest;
};
struct Pool
{
    PoolingNode node;
};

using Operation =
    std::variant<PassOn, LinearSums, Convolution, Pool, Multiply, Compare, DelayLine, NeuronLayer>;

/// A node with everything that its evaluation needs. Its number is its place in the order.
struct PreparedNode
{
    std::string name;
    Shape input;
    Shape output;
    std::vector<PlannedSource> sources; ///< Numbers of prepared nodes.
    Operation operation;
    std::optional<LinearSums> recurrent; ///< Of a neuron.
    bool constant = false;               ///< Returns the same at every step if the input is constant.
    /// Neither this node nor any before it is quantized, so it returns what the float network's returns.
    bool exact = false;
};

/// A network that is ready to run with one setup. Immutable.
class PreparedNetwork
{
public:
    /// Throws InputError if the setup does not fit the network: an entry for a node that does not exist, an
    /// invalid scheme, weight_bits out of range or of a node without weights, a delay that is not an
    /// integer number of steps. O(weights).
    PreparedNetwork(const Network& network, const NetworkPlan& plan, const NetworkSetup& setup);

    const std::vector<PreparedNode>& nodes() const { return m_nodes; }
    std::size_t input() const { return m_input; }
    std::size_t output() const { return m_output; }

    /// The numbers of the nodes of neurons, in order.
    const std::vector<std::size_t>& layers() const { return m_layers; }

    const NeuronLayer& layer(std::size_t index) const
    {
        return std::get<NeuronLayer>(m_nodes[m_layers[index]].operation);
    }

private:
    std::vector<PreparedNode> m_nodes;
    std::vector<std::size_t> m_layers;
    std::size_t m_input = 0;
    std::size_t m_output = 0;
};

/// The setup of the same network without any quantization.
NetworkSetup floatSetup(const NetworkSetup& setup);

} // namespace quantoscope
