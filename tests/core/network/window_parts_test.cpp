// SPDX-License-Identifier: GPL-3.0-or-later
// What the window needs of a network: the example, the histogram of membranes, a neuron on its own.
#include "core/network/example_network.h"
#include "core/network/membrane_histogram.h"
#include "core/network/neuron_alone.h"
#include "core/network/plan.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <numeric>

using namespace quantoscope;

namespace {

struct Example
{
    Network network = exampleNetwork();
    NetworkData inputs = exampleInputs();
    NetworkPlan plan = planOf(network, inputs.features);
    NetworkSetup setup{.common = {.state = Scheme{.numBits = 4, .upperLimit = 0.5}}};
    PreparedNetwork raw{network, plan, floatSetup(setup)};
    PreparedNetwork quantized{network, plan, setup};
};

} // namespace

TEST(ExampleNetwork, RecognizesMostSamplesOfEachClass)
{
    const Example example;
    const NetworkRun run = runNetwork(example.raw, example.quantized, example.setup, example.inputs,
                                      {0, example.inputs.samples});
    EXPECT_GT(run.rawConfusion->accuracy(), 0.7);
    EXPECT_LT(run.spikeAgreement(), 0.9);
    for (const LayerMetrics& layer : run.layers) {
        EXPECT_GT(layer.total().rawSpikes, 50U);
    }
}

TEST(ExampleNetwork, IsTheSameBitForBitOnEveryPlatform)
{
    const Network network = exampleNetwork();
    const auto& weights = std::get<LinearNode>(network.nodes[1].content).weight;
    const NetworkData inputs = exampleInputs();
    EXPECT_EQ(weights.size(), 16U * 12U);
    EXPECT_EQ(std::accumulate(inputs.values.begin(), inputs.values.end(), 0.0), 3806);
    EXPECT_EQ(weights.front(), 0.311753213F);
}

TEST(MembraneHistogram, CountsEveryFiniteValueInItsBin)
{
    MembraneHistogram histogram;
    const std::vector<float> values{0,
                                    0.25F,
                                    -0.25F,
                                    3,
                                    -7.5F,
                                    std::numeric_limits<float>::infinity(),
                                    std::numeric_limits<float>::quiet_NaN()};
    histogram.add(values);
    EXPECT_EQ(histogram.total(), 5U);
    for (const float value : {0.0F, 0.25F, -0.25F, 3.0F, -7.5F}) {
        const auto bin = static_cast<std::size_t>((value - histogram.first()) / histogram.width());
        EXPECT_GE(histogram.counts()[bin], 1U) << value;
    }
    EXPECT_EQ(std::accumulate(histogram.counts().begin(), histogram.counts().end(), std::uint64_t{0}), 5U);
}

TEST(MembraneHistogram, DoesNotDependOnTheOrderOfTheValues)
{
    std::vector<float> values;
    for (int i = -500; i < 700; ++i) {
        values.push_back(static_cast<float>(i) * 0.013F);
    }
    MembraneHistogram ascending;
    ascending.add(values);
    std::ranges::reverse(values);
    MembraneHistogram descending;
    descending.add(values);
    EXPECT_EQ(ascending.width(), descending.width());
    EXPECT_EQ(ascending.counts(), descending.counts());
    EXPECT_NEAR(ascending.quantile(0.5), 0.013 * 100, 0.02);
    EXPECT_EQ(MembraneHistogram().quantile(0.5), 0);
}

TEST(NeuronAlone, HasTheConstantsAndTheCurrentOfItsLayer)
{
    const Example example;
    const NeuronAlone alone = neuronAlone(example.raw, example.quantized, example.setup, example.inputs, 2, 1,
                                          3, CurrentOf::quantized);
    EXPECT_EQ(alone.neuron.kind, NeuronKind::leaky);
    EXPECT_EQ(static_cast<float>(alone.neuron.beta), 0.95F);
    EXPECT_EQ(alone.neuron.threshold, 1.0);
    EXPECT_EQ(alone.neuron.reset, Reset::zero);
    EXPECT_FALSE(alone.neuron.resetDelay);
    EXPECT_EQ(alone.current.size(), example.inputs.steps);
    EXPECT_TRUE(alone.difference.empty());
}

TEST(NeuronAlone, TheCurrentsOfBothNetworksDifferBehindAQuantizedLayer)
{
    const Example example;
    const auto currentOf = [&](std::size_t layer, CurrentOf from) {
        return neuronAlone(example.raw, example.quantized, example.setup, example.inputs, 2, layer, 0, from)
            .current;
    };
    EXPECT_EQ(currentOf(0, CurrentOf::raw), currentOf(0, CurrentOf::quantized));
    EXPECT_NE(currentOf(1, CurrentOf::raw), currentOf(1, CurrentOf::quantized));
}
