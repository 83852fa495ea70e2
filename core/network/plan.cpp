// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/plan.h"

#include "core/network/graph_order.h"
#include "core/network/output_shape.h"
#include "core/parameters/input_error.h"
#include "core/text/translate.h"

#include <algorithm>

namespace quantoscope {
namespace {

/// Finds the shapes of all planned nodes from the Input on.
class ShapePass
{
public:
    ShapePass(const Network& network, NetworkPlan& plan)
        : m_network(network), m_plan(plan), m_shapes(network.nodes.size())
    {
    }

    /// A node takes the shape of any of its sources. In a cycle some sources are unknown at first, so that
    /// several rounds may be needed; a node that still has no shape then takes that of its own parameters.
    void run()
    {
        while (round(false) || round(true)) {
        }
        for (const PlannedNode& planned : m_plan.order) {
            if (m_shapes[planned.node].empty()) {
                throw InputError(Core::said("The shape of the input of node %1 is unknown.",
                                            {nodeText(m_network.nodes[planned.node])}));
            }
            for (const PlannedSource& source : planned.sources) {
                requireFit(planned, source);
            }
        }
    }

private:
    /// Whether a node got its shape.
    bool round(bool byParameters)
    {
        bool progress = false;
        for (PlannedNode& planned : m_plan.order) {
            const auto input = m_shapes[planned.node].empty() ? inputOf(planned, byParameters) : std::nullopt;
            if (input) {
                give(planned, *input);
                progress = true;
                if (byParameters) {
                    break; // others may now follow from this one
                }
            }
        }
        return progress;
    }

    std::optional<Shape> inputOf(const PlannedNode& planned, bool byParameters) const
    {
        if (planned.node == m_plan.input) {
            return m_plan.inputShape;
        }
        for (const PlannedSource& source : planned.sources) {
            if (!m_shapes[source.node].empty()) {
                return m_shapes[source.node];
            }
        }
        return byParameters ? ownInputShape(m_network.nodes[planned.node]) : std::nullopt;
    }

    void give(PlannedNode& planned, const Shape& input)
    {
        const NetworkNode& node = m_network.nodes[planned.node];
        planned.input = input;
        planned.output = outputShape(node, input, sourcesText(planned));
        m_shapes[planned.node] = planned.output;
        if (planned.recurrent) {
            const NetworkNode& loop = m_network.nodes[*planned.recurrent];
            const Shape returned = outputShape(loop, planned.output, nodeText(node));
            if (sizeOf(returned) != sizeOf(input)) {
                refuse(node, loop, returned, input);
            }
        }
    }

    std::string sourcesText(const PlannedNode& planned) const
    {
        std::string text;
        for (const PlannedSource& source : planned.sources) {
            text += (text.empty() ? "" : ", ") + nodeText(m_network.nodes[source.node]);
        }
        return text.empty() ? Core::said("the samples") : text;
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
    NetworkPlan& m_plan;
    std::vector<Shape> m_shapes; ///< Of the output of each node; empty: unknown.
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
    for (const std::size_t node : order.nodes) {
        PlannedNode planned{
            .node = node, .input = {}, .output = {}, .sources = {}, .recurrent = order.recurrent[node]};
        for (std::size_t i = 0; i < network.edges.size(); ++i) {
            const NetworkEdge& edge = network.edges[i];
            if (edge.to == node && planned.recurrent != edge.from) {
                planned.sources.push_back({edge.from, order.delayed[i]});
            }
        }
        plan.order.push_back(std::move(planned));
    }
    ShapePass(network, plan).run();
    return plan;
}

std::optional<std::size_t> featuresOf(const Network& network)
{
    const auto shape = ownInputShape(network.nodes[graphOrderOf(network).input]);
    return shape ? std::optional(sizeOf(*shape)) : std::nullopt;
}

} // namespace quantoscope
