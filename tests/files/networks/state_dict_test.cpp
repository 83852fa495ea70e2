// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/networks/state_dict.h"

#include "tests/files/recordings/expect_refused.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {

NamedArray ones(const std::string& name, const Shape& shape, float value = 1)
{
    return {.name = name, .array = {.shape = shape, .values = std::vector<float>(sizeOf(shape), value)}};
}

std::vector<std::string> namesIn(const Network& network)
{
    std::vector<std::string> names;
    for (const NetworkNode& node : network.nodes) {
        names.push_back(node.name + " " + node.type);
    }
    return names;
}

std::vector<NamedArray> dense()
{
    return {ones("fc1.weight", {4, 3}), ones("fc1.bias", {4}),       ones("lif1.beta", {}, 0.9F),
            ones("lif1.threshold", {}), ones("fc2.weight", {2, 4}),  ones("lif2.beta", {2}, 0.8F),
            ones("lif2.threshold", {}), ones("lif2.alpha", {}, 0.5F)};
}

Network read(std::vector<NamedArray> arrays, bool sorted = false)
{
    return networkOf(StateDict{.path = "x.npz", .arrays = std::move(arrays), .sorted = sorted});
}

TEST(StateDict, IsAChainInTheOrderOfTheFile)
{
    const Network network = read(dense());
    EXPECT_EQ(namesIn(network), (std::vector<std::string>{"input Input", "fc1 Affine", "lif1 LIF",
                                                          "fc2 Linear", "lif2 CubaLIF", "output Output"}));
    EXPECT_EQ(network.edges, (std::vector<NetworkEdge>{{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 5}}));
    EXPECT_TRUE(network.notes.empty());
    EXPECT_EQ(std::get<InputNode>(network.nodes[0].content).shape, Shape{3});
}

TEST(StateDict, KeepsBetaAndAlphaAsTheyAre)
{
    const Network network = read(dense());
    const auto& leaky = std::get<NeuronNode>(network.nodes[2].content);
    EXPECT_EQ(leaky.decay.values, (std::vector<double>{0.9F}));
    EXPECT_TRUE(leaky.membraneTime.values.empty());
    const auto& synaptic = std::get<NeuronNode>(network.nodes[4].content);
    EXPECT_EQ(synaptic.decay.values, (std::vector<double>{0.8F, 0.8F}));
    EXPECT_EQ(synaptic.synapticDecay.values, (std::vector<double>{0.5}));
}

TEST(StateDict, ARecurrentWeightIsACycle)
{
    auto arrays = dense();
    arrays.push_back(ones("lif1.recurrent.weight", {4, 4}));
    arrays.push_back(ones("lif1.recurrent.bias", {4}));
    const Network network = read(std::move(arrays));
    EXPECT_EQ(namesIn(network)[3], "lif1.recurrent Affine");
    EXPECT_EQ(network.edges,
              (std::vector<NetworkEdge>{{0, 1}, {1, 2}, {2, 3}, {3, 2}, {2, 4}, {4, 5}, {5, 6}}));
}

TEST(StateDict, AConvolutionIsFlattenedBeforeALinear)
{
    const Network network = read({ones("conv1.weight", {2, 1, 3, 3}), ones("lif1.beta", {}),
                                  ones("lif1.threshold", {}), ones("fc1.weight", {2, 8})});
    EXPECT_EQ(namesIn(network),
              (std::vector<std::string>{"input Input", "conv1 Conv2d", "lif1 LIF", "fc1.flatten Flatten",
                                        "fc1 Linear", "output Output"}));
    EXPECT_EQ(std::get<ConvolutionNode>(network.nodes[1].content).kernel, (ConvolutionNode::Pair{3, 3}));
    EXPECT_EQ(network.notes.size(), 2U);
}

TEST(StateDict, OfSortedNamesIsOrderedByTheirNumbers)
{
    auto arrays = dense();
    std::ranges::sort(arrays, {}, &NamedArray::name);
    const Network network = read(std::move(arrays), true);
    EXPECT_EQ(namesIn(network)[2], "lif1 LIF");
    ASSERT_EQ(network.notes.size(), 1U);
    EXPECT_EQ(network.notes.front(),
              "x.npz: by their names, the order of the layers is fc1, lif1, fc2, lif2.");
}

TEST(StateDict, NotesTheReset)
{
    auto arrays = dense();
    arrays.push_back(ones("lif1.reset_mechanism_val", {}, 0));
    arrays.push_back(ones("lif2.reset_mechanism_val", {}, 1));
    const Network network = read(std::move(arrays));
    ASSERT_EQ(network.notes.size(), 2U);
    EXPECT_NE(network.notes[0].find("the reset of lif1 is subtract"), std::string::npos);
    EXPECT_NE(network.notes[1].find("the reset of lif2 is zero"), std::string::npos);
}

TEST(StateDict, RefusesWhatDoesNotFitByNameAndReason)
{
    const auto refusedWith = [](const NamedArray& array, const char* sentence) {
        expectRefused(
            [&] {
                auto arrays = dense();
                arrays.push_back(array);
                read(std::move(arrays));
            },
            {sentence});
    };
    refusedWith(ones("lif1.graded_spikes_factor", {}, 2),
                "x.npz, layer lif1: graded_spikes_factor is 2; only 1 is supported.");
    refusedWith(ones("bn.weight", {4}), "x.npz, layer bn: weight has the shape 4;");
    refusedWith(ones("weight", {4}), "x.npz: the array weight is not a parameter of a layer;");
    refusedWith(ones("lif1.V", {4}),
                "x.npz, layer lif1: recurrent weights of single neurons (V) are not supported;");
}

} // namespace
} // namespace quantoscope
