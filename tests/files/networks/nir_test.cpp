// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/networks/nir.h"

#include "core/network/layer_constants.h"
#include "files/networks/read_network.h"
#include "files/recordings/reader_messages.h"
#include "tests/core/reference_data.h"
#include "tests/files/recordings/expect_refused.h"

#include <gtest/gtest.h>

#include <cmath>

namespace quantoscope {
namespace {

using reader::TreeGroup;

reader::TreeDataset dataset(const std::string& name, Shape shape, std::vector<float> values)
{
    return {name, StoredArray{.shape = std::move(shape), .values = std::move(values)}};
}

reader::TreeDataset text(const std::string& name, const std::string& value)
{
    return {name, reader::StoredTexts{.shape = {}, .values = {value}}};
}

TreeGroup node(const std::string& name, const std::string& type, std::vector<reader::TreeDataset> parameters)
{
    TreeGroup group{.name = name, .datasets = std::move(parameters), .groups = {}};
    group.datasets.push_back(text("type", type));
    return group;
}

TreeGroup graph(const std::string& name, std::vector<TreeGroup> nodes, std::vector<std::string> edges)
{
    const Shape shape{edges.size() / 2, 2};
    TreeGroup group = node(name, "NIRGraph", {});
    group.datasets.push_back({"edges", reader::StoredTexts{.shape = shape, .values = std::move(edges)}});
    group.groups.push_back({.name = "nodes", .datasets = {}, .groups = std::move(nodes)});
    return group;
}

TreeGroup port(const std::string& name, const std::string& type)
{
    return node(name, type, {dataset("shape", {1}, {2})});
}

TreeGroup lif(const std::string& name)
{
    return node(name, "LIF",
                {dataset("r", {2}, {1, 1}), dataset("tau", {2}, {0.5F, 0.5F}), dataset("v_leak", {}, {0}),
                 dataset("v_threshold", {2}, {1, 2})});
}

const NetworkNode& nodeNamed(const Network& network, const std::string& name)
{
    return *std::ranges::find(network.nodes, name, &NetworkNode::name);
}

std::vector<std::string> edgesOf(const Network& network)
{
    std::vector<std::string> edges;
    for (const NetworkEdge& edge : network.edges) {
        edges.push_back(network.nodes[edge.from].name + " to " + network.nodes[edge.to].name);
    }
    return edges;
}

TEST(Nir, ReadsNeuronsWithOneShape)
{
    const Network network = networkOf("x.nir", graph("", {port("in", "Input"), lif("l")}, {"in", "l"}));
    const auto& neuron = std::get<NeuronNode>(nodeNamed(network, "l").content);
    EXPECT_EQ(neuron.model, NeuronModel::lif);
    EXPECT_EQ(neuron.threshold.values, (std::vector<double>{1, 2}));
    EXPECT_TRUE(neuron.threshold.isFloat32);
    EXPECT_TRUE(neuron.synapticTime.values.empty());
    EXPECT_EQ(std::get<InputNode>(nodeNamed(network, "in").content).shape, Shape{2});
}

TEST(Nir, FlattensSubgraphs)
{
    TreeGroup inner = graph("inner", {port("input", "Input"), lif("lif"), port("output", "Output")},
                            {"input", "lif", "lif", "output", "lif", "lif"});
    const Network network =
        networkOf("x.nir", graph("", {port("in", "Input"), std::move(inner), port("out", "Output")},
                                 {"in", "inner", "inner", "out"}));
    EXPECT_EQ(edgesOf(network), (std::vector<std::string>{
                                    "inner/input to inner/lif", "inner/lif to inner/output",
                                    "inner/lif to inner/lif", "in to inner/input", "inner/output to out"}));
    EXPECT_TRUE(std::holds_alternative<WireNode>(nodeNamed(network, "inner/input").content));
    EXPECT_TRUE(std::holds_alternative<OutputNode>(nodeNamed(network, "out").content));
}

TEST(Nir, CountsRepeatedEdgesOnce)
{
    const Network network =
        networkOf("x.nir", graph("", {port("in", "Input"), lif("l")}, {"in", "l", "in", "l"}));
    EXPECT_EQ(network.edges.size(), 1U);
    ASSERT_EQ(network.notes.size(), 1U);
    EXPECT_NE(network.notes.front().find("repeated edges count once (number of repetitions: 1)"),
              std::string::npos);
}

TEST(Nir, ReadsNetworksWithoutInputAndWithTwoOutputs)
{
    const Network network = networkOf("x.nir", graph("", {port("a", "Output"), port("b", "Output")}, {}));
    EXPECT_EQ(network.nodes.size(), 2U);
}

TEST(Nir, RefusesAMissingNodeByName)
{
    expectRefused(
        [] {
            networkOf("x.nir", graph("", {lif("l")}, {"l", "m"}));
        },
        {"x.nir: the edge from l to m names the node m, which does not exist."});
}

TEST(Nir, RefusesALeakByNodeTypeAndReason)
{
    TreeGroup leaky = lif("l");
    leaky.datasets[2] = dataset("v_leak", {}, {0.3F});
    expectRefused([&] { networkOf("x.nir", graph("", {leaky}, {})); },
                  {"x.nir, node l (LIF): v_leak is 0.3; only 0 is supported."});
}

TreeGroup withMetadata(TreeGroup node, std::vector<reader::TreeDataset> values)
{
    node.groups.push_back({.name = "metadata", .datasets = std::move(values), .groups = {}});
    return node;
}

std::optional<NotedReset> resetOf(std::vector<reader::TreeDataset> metadata)
{
    const Network network =
        networkOf("x.nir", graph("", {withMetadata(lif("l"), std::move(metadata)), lif("m")}, {"l", "m"}));
    EXPECT_EQ(std::get<NeuronNode>(nodeNamed(network, "m").content).reset, std::nullopt);
    EXPECT_EQ(likelyReset(network), std::nullopt) << "only one of two layers says it";
    return std::get<NeuronNode>(nodeNamed(network, "l").content).reset;
}

TEST(Nir, ReadsTheResetInMetadata)
{
    EXPECT_EQ(resetOf({text("reset_mechanism", "subtract"), dataset("reset_delay", {}, {1})}),
              (NotedReset{.reset = Reset::subtract, .delay = true}));
    EXPECT_EQ(resetOf({text("reset_mechanism", "zero"), dataset("reset_delay", {1}, {0})}),
              (NotedReset{.reset = Reset::zero, .delay = false}));
}

TEST(Nir, IgnoresOtherMetadata)
{
    EXPECT_EQ(resetOf({text("reset_mechanism", "subtract")}), std::nullopt);
    EXPECT_EQ(resetOf({text("reset_mechanism", "often"), dataset("reset_delay", {}, {1})}), std::nullopt);
    EXPECT_EQ(resetOf({dataset("reset_mechanism", {}, {1}), text("reset_delay", "yes")}), std::nullopt);
    EXPECT_EQ(resetOf({text("reset_mechanism", "zero"), dataset("reset_delay", {2}, {0, 0})}), std::nullopt);
    EXPECT_EQ(resetOf({text("reset_mechanism", "zero"), dataset("reset_delay", {}, {NAN})}), std::nullopt);
    EXPECT_EQ(resetOf({{"reset_mechanism", Core::toSay("corrupt")}}), std::nullopt);
}

TEST(Nir, ReadsTheReadoutInMetadata)
{
    const auto readout = [](std::vector<reader::TreeDataset> metadata) {
        return likelyReadout(
            networkOf("x.nir", graph("", {lif("l"), withMetadata(port("out", "Output"), std::move(metadata))},
                                     {"l", "out"})));
    };
    EXPECT_EQ(readout({text("readout", "membrane")}), Readout::membrane);
    EXPECT_EQ(readout({text("readout", "nothing")}), Readout::spikes);
    EXPECT_EQ(readout({}), Readout::spikes);
}

TEST(Nir, ATreeReadsBackTheSame)
{
    TreeGroup tree = graph("é", {lif("l")}, {"l", "l"});
    tree.datasets.push_back({"w", StoredArray{.shape = {2}, .values = std::vector<double>{0.1, 1e300}}});
    tree.datasets.push_back({"bad", Core::toSay("of class %1", {"x"})});
    const std::string body = reader::bodyOf(tree);
    const auto read = reader::treeIn(body);
    ASSERT_TRUE(read);
    EXPECT_EQ(reader::bodyOf(*read), body);
    for (std::size_t size = 0; size < body.size(); ++size) {
        EXPECT_FALSE(reader::treeIn(std::string_view(body).substr(0, size))) << size;
    }
}

TEST(Nir, ATreeWithTooFewValuesIsRefused)
{
    TreeGroup tree = graph("", {lif("l")}, {});
    tree.datasets.push_back(dataset("w", {2, std::size_t{1} << 63U}, {}));
    EXPECT_FALSE(reader::treeIn(reader::bodyOf(tree)));
}

TEST(Nir, ATreeNestedTooDeepIsRefused)
{
    TreeGroup tree{.name = "g", .datasets = {}, .groups = {}};
    for (std::size_t depth = 0; depth <= reader::deepestGroup; ++depth) {
        TreeGroup above{.name = "g", .datasets = {}, .groups = {}};
        above.groups.push_back(std::move(tree));
        tree = std::move(above);
    }
    EXPECT_FALSE(reader::treeIn(reader::bodyOf(tree)));
}

TEST(ReadNetwork, ReadingIsCancelled)
{
    EXPECT_THROW(readNetwork(reference::pathOf("networks/dense2_lif.nir"), [](double) { return false; }),
                 Cancelled);
}

TEST(ReadNetwork, AMissingFileIsAnError)
{
    EXPECT_THROW(readNetwork("/nowhere/x.nir"), FileError);
}

} // namespace
} // namespace quantoscope
