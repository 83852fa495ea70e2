// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/plan.h"

#include "core/network/graph_order.h"
#include "core/network/output_shape.h"
#include "core/parameters/input_error.h"
#include "core/text/translate.h"

#include <algorithm>

namespace quantoscope {
namespace {

/// Sets the shapes of the planned nodes, in order.
class ShapePass
{
public:
    ShapePass(const Network& network, std::size_t nodeCount) : m_network(network), m_shapes(nodeCount) {}

    void give(PlannedNode& planned, const std::optional<Shape>& samples)
    {
        planned.input = inputOf(planned, samples);
        const NetworkNode& node = m_network.nodes[planned.node];
        planned.output = outputShape(node, planned.input);
        m_shapes[planned.node] = planned.output;
        if (planned.recurrent) {
            const NetworkNode& loop = m_network.nodes[*planned.recurrent];
            const Shape returned = outputShape(loop, planned.output);
            if (sizeOf(returned) != sizeOf(planned.input)) {
                refuse(node, loop, returned, planned.input);
            }
        }
    }

    /// Delayed sources may have no shape yet when give() is called.
    void requireDelayedFit(const PlannedNode& planned) const
    {
        for (const PlannedSource& source : planned.sources) {
            requireFit(planned, source);
        }
    }

private:
    Shape inputOf(const PlannedNode& planned, const std::optional<Shape>& samples) const
    {
        if (samples) {
            return *samples;
        }
        for (const PlannedSource& source : planned.sources) {
            if (!m_shapes[source.node].empty()) {
                return m_shapes[source.node];
            }
        }
        const NetworkNode& node = m_network.nodes[planned.node];
        if (auto shape = ownInputShape(node)) {
            return *shape;
        }
        throw InputError(Core::said("The shape of the input of node %1 is unknown.", {nodeText(node)}));
    }

    void requireFit(const PlannedNode& planned, const PlannedSource& source) const
    {
        const Shape& given = m_shapes[source.node];
        if (sizeOf(given) != sizeOf(planned.input)) {
            refuse(m_network.nodes[planned.node], m_network.nodes[source.node], given, planned.input);
        }
    }

    [[noreturn]] static void refuse(const NetworkNode& node, const NetworkNode& from, const Shape& given,
                                    const Shape& taken)
    {
        throw InputError(Core::said("Node %1 takes %2 values but gets %3 from %4.",
                                    {nodeText(node), shapeText(taken), shapeText(given), nodeText(from)}));
    }

    const Network& m_network;
    std::vector<Shape> m_shapes;
};

Shape samplesShape(const NetworkNode& node, std::size_t features)
{
    const Shape shape = ownInputShape(node).value_or(Shape{features});
    if (sizeOf(shape) != features) {
        throw InputError(Core::said("Node %1 takes %2 values per step, but the samples have %3.",
                                    {nodeText(node), shapeText(shape), std::to_string(features)}));
    }
    return shape;
}

} // namespace

NetworkPlan planOf(const Network& network, std::size_t features)
{
    const GraphOrder order = graphOrderOf(network);
    NetworkPlan plan{.order = {}, .input = order.input, .output = order.output, .inputShape = {}};
    plan.inputShape = samplesShape(network.nodes[plan.input], features);
    ShapePass shapes(network, network.nodes.size());
    for (const std::size_t node : order.nodes) {
        PlannedNode planned{
            .node = node, .input = {}, .output = {}, .sources = {}, .recurrent = order.recurrent[node]};
        for (std::size_t i = 0; i < network.edges.size(); ++i) {
            const NetworkEdge& edge = network.edges[i];
            if (edge.to == node && planned.recurrent != edge.from) {
                planned.sources.push_back({edge.from, order.delayed[i]});
            }
        }
        shapes.give(planned, node == plan.input ? std::optional(plan.inputShape) : std::nullopt);
        plan.order.push_back(std::move(planned));
    }
    for (const PlannedNode& planned : plan.order) {
        shapes.requireDelayedFit(planned);
    }
    return plan;
}

std::optional<std::size_t> featuresOf(const Network& network)
{
    const auto shape = ownInputShape(network.nodes[graphOrderOf(network).input]);
    return shape ? std::optional(sizeOf(*shape)) : std::nullopt;
}

} // namespace quantoscope
