// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/prepared_network.h"

#include "core/network/output_shape.h"
#include "core/network/weights.h"
#include "core/parameters/input_error.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

/// A parameter with one number per value of the node.
std::vector<float> spread(const ParameterArray& array, std::size_t count)
{
    std::vector<float> values(count);
    for (std::size_t i = 0; i < count; ++i) {
        values[i] = static_cast<float>(array.values[array.values.size() == 1 ? 0 : i]);
    }
    return values;
}

std::vector<float> weightsOf(const std::vector<float>& weight, const NodeSetup& setup)
{
    return setup.weightBits != 0 ? quantizedWeights(weight, setup.weightBits) : weight;
}

DelayLine delayLine(const NetworkNode& node, const ParameterArray& delay, std::size_t count, double timeStep)
{
    constexpr double most = 1e6;
    constexpr double tolerance = 1e-3; // of a step
    DelayLine line{.steps = {}, .longest = 0};
    for (std::size_t i = 0; i < count; ++i) {
        const double steps = delay.values[delay.values.size() == 1 ? 0 : i] / timeStep;
        if (!(steps >= 0 && steps <= most && std::abs(steps - std::round(steps)) <= tolerance)) {
            throw InputError(Core::said("Node %1 delays by %2 time steps; 0 to %3 whole steps are supported.",
                                        {nodeText(node), briefText(steps), briefText(most)}));
        }
        line.steps.push_back(static_cast<std::size_t>(std::round(steps)));
        line.longest = std::max(line.longest, line.steps.back());
    }
    return line;
}

struct OperationOf
{
    const NetworkNode& node;
    const PlannedNode& planned;
    const NetworkSetup& setup;
    std::size_t layer; ///< The number of layers of neurons before this node.

    Operation operator()(const InputNode&) const { return PassOn{}; }
    Operation operator()(const OutputNode&) const { return PassOn{}; }
    Operation operator()(const WireNode&) const { return PassOn{}; }
    Operation operator()(const FlattenNode&) const { return PassOn{}; }
    Operation operator()(const LinearNode& linear) const
    {
        return LinearSums(weightsOf(linear.weight, setup.of(node.name)), linear.bias, linear.inputs);
    }
    Operation operator()(const ConvolutionNode& convolution) const
    {
        return Convolution(convolution, weightsOf(convolution.weight, setup.of(node.name)), planned.input,
                           planned.output);
    }
    Operation operator()(const PoolingNode& pooling) const { return Pool{pooling}; }
    Operation operator()(const ScaleNode& scale) const
    {
        return Multiply{spread(scale.scale, sizeOf(planned.input))};
    }
    Operation operator()(const ThresholdNode& threshold) const
    {
        return Compare{spread(threshold.threshold, sizeOf(planned.input))};
    }
    Operation operator()(const DelayNode& delay) const
    {
        return delayLine(node, delay.delay, sizeOf(planned.input), setup.timeStep);
    }
    Operation operator()(const NeuronNode& neuron) const
    {
        try {
            NodeSetup own = setup.of(node.name);
            own.arithmetic.seed += layer; // so that layers round independently
            return NeuronLayer(layerConstantsOf(neuron, sizeOf(planned.output), setup.timeStep), own);
        } catch (const InputError& problem) {
            throw InputError(Core::said("Node %1: %2", {nodeText(node), problem.what()}));
        }
    }
};

bool hasWeights(const NetworkNode& node)
{
    return std::holds_alternative<LinearNode>(node.content) ||
           std::holds_alternative<ConvolutionNode>(node.content);
}

bool isNeuron(const NetworkNode& node)
{
    return std::holds_alternative<NeuronNode>(node.content);
}

void requireFit(const NetworkNode& node, const NodeSetup& setup, const NodeSetup& common)
{
    const auto refuse = [&](const char* what) { throw InputError(Core::said(what, {nodeText(node)})); };
    if (setup.weightBits != 0 && setup.weightBits != common.weightBits && !hasWeights(node)) {
        refuse(Core::noted("Node %1 has no weights, so weight_bits does not apply."));
    }
    if (setup.state && setup.state != common.state && !isNeuron(node)) {
        refuse(Core::noted("Node %1 has no state, so a scheme does not apply."));
    }
    if (setup.weightBits != 0 && (setup.weightBits < fewestWeightBits || setup.weightBits > mostWeightBits)) {
        throw InputError(
            Core::said("Node %1: weight_bits is %2; it must be 0 (float) or an integer from %3 to %4.",
                       {nodeText(node), std::to_string(setup.weightBits), std::to_string(fewestWeightBits),
                        std::to_string(mostWeightBits)}));
    }
}

void requireFit(const Network& network, const NetworkSetup& setup)
{
    if (!(setup.timeStep > 0 && std::isfinite(setup.timeStep))) {
        throw InputError(Core::said("The time step is %1; it must be a positive number of seconds.",
                                    {briefText(setup.timeStep)}));
    }
    for (const auto& [name, node] : setup.nodes) {
        const auto found = std::ranges::find(network.nodes, name, &NetworkNode::name);
        if (found == network.nodes.end()) {
            std::string names;
            for (const NetworkNode& other : network.nodes) {
                names += (names.empty() ? "" : ", ") + other.name;
            }
            throw InputError(Core::said("The network has no node %1; its nodes are: %2.", {name, names}));
        }
    }
    for (const NetworkNode& node : network.nodes) {
        requireFit(node, setup.of(node.name), setup.common);
    }
}

bool isQuantized(const NetworkNode& node, const NodeSetup& setup)
{
    return isNeuron(node) ? setup.state.has_value() : hasWeights(node) && setup.weightBits != 0;
}

bool isStateless(const Operation& operation)
{
    return !std::holds_alternative<NeuronLayer>(operation) && !std::holds_alternative<DelayLine>(operation);
}

} // namespace

PreparedNetwork::PreparedNetwork(const Network& network, const NetworkPlan& plan, const NetworkSetup& setup)
{
    requireFit(network, setup);
    std::vector<std::size_t> number(network.nodes.size());
    for (std::size_t i = 0; i < plan.order.size(); ++i) {
        number[plan.order[i].node] = i;
    }
    m_input = number[plan.input];
    m_output = number[plan.output];
    for (const PlannedNode& planned : plan.order) {
        const NetworkNode& node = network.nodes[planned.node];
        PreparedNode prepared{
            .name = node.name,
            .input = planned.input,
            .output = planned.output,
            .sources = planned.sources,
            .operation = std::visit(OperationOf{node, planned, setup, m_layers.size()}, node.content),
            .recurrent = std::nullopt};
        for (PlannedSource& source : prepared.sources) {
            source.node = number[source.node];
        }
        if (planned.recurrent) {
            const NetworkNode& loop = network.nodes[*planned.recurrent];
            const auto& linear = std::get<LinearNode>(loop.content);
            prepared.recurrent.emplace(weightsOf(linear.weight, setup.of(loop.name)), linear.bias,
                                       linear.inputs);
        }
        prepared.constant = isStateless(prepared.operation) &&
                            std::ranges::all_of(prepared.sources, [&](const PlannedSource& source) {
                                return !source.delayed && m_nodes[source.node].constant;
                            });
        const bool recurrentExact =
            !planned.recurrent || setup.of(network.nodes[*planned.recurrent].name).weightBits == 0;
        prepared.exact = recurrentExact && !isQuantized(node, setup.of(node.name)) &&
                         std::ranges::all_of(prepared.sources, [&](const PlannedSource& source) {
                             return source.node < m_nodes.size() && m_nodes[source.node].exact;
                         });
        if (std::holds_alternative<NeuronLayer>(prepared.operation)) {
            m_layers.push_back(m_nodes.size());
        }
        m_nodes.push_back(std::move(prepared));
    }
}

NetworkSetup floatSetup(const NetworkSetup& setup)
{
    NetworkSetup exact = setup;
    const auto clear = [](NodeSetup& node) {
        node.state.reset();
        node.weightBits = 0;
    };
    clear(exact.common);
    for (auto& [name, node] : exact.nodes) {
        clear(node);
    }
    return exact;
}

} // namespace quantoscope
