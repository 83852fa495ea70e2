// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/plan.h"
#include "core/parameters/input_error.h"
#include "tests/core/network/small_networks.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace quantoscope {
namespace {

using small::Builder;

std::vector<std::string> orderOf(const Network& network, std::size_t features)
{
    std::vector<std::string> names;
    for (const PlannedNode& planned : planOf(network, features).order) {
        names.push_back(network.nodes[planned.node].name);
    }
    return names;
}

/// The message of planOf(); empty if it accepts the network.
std::string problemOf(const Network& network, std::size_t features)
{
    try {
        planOf(network, features);
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

const PlannedNode& plannedFor(const NetworkPlan& plan, std::size_t node)
{
    return *std::ranges::find(plan.order, node, &PlannedNode::node);
}

/// input -> fc1 -> lif1 -> fc2 -> lif2 -> output
Builder twoLayers()
{
    Builder builder;
    builder.node("output", OutputNode{})
        .node("lif2", small::lif(0.9))
        .node("fc2", small::linear(2, 4, 1, 2))
        .node("lif1", small::lif(0.9))
        .node("fc1", small::linear(4, 3, 1, 1))
        .node("input", InputNode{{3}})
        .chain({"input", "fc1", "lif1", "fc2", "lif2", "output"});
    return builder;
}

TEST(Plan, FollowsTheEdgesWhateverTheOrderOfTheFile)
{
    const std::vector<std::string> expected{"input", "fc1", "lif1", "fc2", "lif2", "output"};
    EXPECT_EQ(orderOf(twoLayers().network(), 3), expected);
}

TEST(Plan, EdgeBackToANeuronNearerToTheInputIsDelayed)
{
    Builder builder = twoLayers();
    builder.node("back", small::linear(4, 2, 1, 3)).edge("lif2", "back").edge("back", "lif1");
    const NetworkPlan plan = planOf(builder.network(), 3);
    const PlannedNode& back = plannedFor(plan, builder.indexOf("back"));
    EXPECT_EQ(back.sources, (std::vector<PlannedSource>{{builder.indexOf("lif2"), true}}));
    const PlannedNode& first = plannedFor(plan, builder.indexOf("lif1"));
    EXPECT_EQ(first.sources, (std::vector<PlannedSource>{{builder.indexOf("fc1"), false},
                                                         {builder.indexOf("back"), false}}));
}

TEST(Plan, LinearBetweenANeuronAndItselfIsItsRecurrentConnection)
{
    Builder builder = twoLayers();
    builder.node("loop", small::linear(4, 4, 1, 3)).edge("lif1", "loop").edge("loop", "lif1");
    const NetworkPlan plan = planOf(builder.network(), 3);
    const PlannedNode& neuron = plannedFor(plan, builder.indexOf("lif1"));
    EXPECT_EQ(neuron.recurrent, builder.indexOf("loop"));
    EXPECT_EQ(neuron.sources.size(), 1U);
    EXPECT_EQ(std::ranges::count(plan.order, builder.indexOf("loop"), &PlannedNode::node), 0);
}

TEST(Plan, CycleWithoutNeuronOrDelayIsRefusedByName)
{
    Builder builder = twoLayers();
    builder.node("back", small::linear(4, 4, 1, 3)).node("on", small::linear(4, 4, 1, 4));
    builder.edge("fc1", "on").edge("on", "back").edge("back", "on").edge("on", "lif1");
    EXPECT_EQ(
        problemOf(builder.network(), 3),
        "A cycle among the nodes back (Node), on (Node) has neither a neuron nor a delay, so its values "
        "depend on each other within a step.");
}

TEST(Plan, DelayBreaksACycle)
{
    Builder builder = twoLayers();
    builder.node("later", DelayNode{small::all(1e-4)}).edge("fc1", "later").edge("later", "fc1");
    // The delay returns four values and fc1 takes three.
    EXPECT_NE(problemOf(builder.network(), 3), "");
    Builder square;
    square.node("input", InputNode{{3}})
        .node("sum", WireNode{})
        .node("later", DelayNode{small::all(1e-4)})
        .node("output", OutputNode{{3}})
        .chain({"input", "sum", "later", "sum"})
        .edge("sum", "output");
    EXPECT_EQ(problemOf(square.network(), 3), "");
}

TEST(Plan, WhatDoesNotFitIsNamed)
{
    Builder narrow = twoLayers();
    narrow.node("short", small::linear(3, 4, 1, 3)).edge("lif1", "short").edge("short", "lif2");
    EXPECT_EQ(problemOf(narrow.network(), 3), "Node lif2 (LIF) takes 2 values but gets 3 from short (Node).");
    EXPECT_EQ(problemOf(twoLayers().network(), 5),
              "Node input (Node) takes 3 values per step, but the samples have 5.");
    Builder lost = twoLayers();
    lost.node("alone", small::lif(0.5)).edge("alone", "fc2");
    EXPECT_EQ(problemOf(lost.network(), 3), "No edges lead from the Input to node alone (LIF).");
    Builder twoEnds = twoLayers();
    twoEnds.node("second", OutputNode{}).edge("lif1", "second");
    EXPECT_EQ(problemOf(twoEnds.network(), 3),
              "The network has 2 nodes that could be its Output: output (Node), second (Node). One is "
              "supported.");
    EXPECT_EQ(problemOf(Network{}, 3), "The network has no node Input.");
}

TEST(Plan, NodesWithoutInputOrOutputAreTheEnds)
{
    Builder builder;
    builder.node("fc", small::linear(4, 3, 1, 1)).node("lif", small::lif(0.9)).edge("fc", "lif");
    const NetworkPlan plan = planOf(builder.network(), 3);
    EXPECT_EQ(plan.input, builder.indexOf("fc"));
    EXPECT_EQ(plan.output, builder.indexOf("lif"));
    EXPECT_EQ(featuresOf(builder.network()), 3U);
}

} // namespace
} // namespace quantoscope
