// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/neuron_cost.h"

#include "core/hardware/hardware_neuron.h"
#include "core/levels/usual_schemes.h"
#include "core/parameters/input_error.h"

#include <gtest/gtest.h>

#include <atomic>

namespace quantoscope {
namespace {

Scheme fixedPoint(int integerBits, int fractionBits)
{
    return {.format = FixedPointFormat{true, integerBits, fractionBits}};
}

TEST(NeuronCost, IsTheEstimateOfTheExportedNeuron)
{
    const auto setup = plainNeuron(fixedPoint(1, 2), {.rounding = RoundingRule::saturating});
    for (const Technology technology : {Technology::xilinx7, Technology::ice40}) {
        const NeuronCost cost = neuronCost(setup, technology);
        EXPECT_EQ(cost.cost, estimatedCost(hardwareNeuron(setup).circuit, technology));
        EXPECT_EQ(cost.problem, "");
    }
}

TEST(NeuronCost, IsTheReasonIfTheNeuronHasNoFixedPointForm)
{
    auto setup = plainNeuron(fixedPoint(1, 2));
    setup.neuron.leak = ExactLeak{};
    setup.neuron.beta = 0.9;
    const NeuronCost cost = neuronCost(setup, Technology::xilinx7);
    EXPECT_EQ(cost.cost, std::nullopt);
    EXPECT_NE(cost.problem.find("decay factor"), std::string::npos) << cost.problem;
}

TEST(NeuronCost, IsTheReasonIfTheSchemeHasNoLevels)
{
    const Scheme scheme{.numBits = 12, .uniform = false, .thrCentered = false, .multiplier = 3.0};
    const NeuronCost cost = neuronCost(plainNeuron(scheme), Technology::xilinx7);
    EXPECT_EQ(cost.cost, std::nullopt);
    EXPECT_NE(cost.problem.find("multiplier 3"), std::string::npos) << cost.problem;
}

TEST(NeuronCost, IsTheSameInBothLoops)
{
    auto setup = plainNeuron(fixedPoint(1, 2));
    const NeuronCost closed = neuronCost(setup, Technology::ice40);
    setup.loop = Loop::open;
    EXPECT_EQ(neuronCost(setup, Technology::ice40), closed);
}

/// The levels of 2 bits are fixed-point numbers of 25 bits, of which float32 rounds the product with 0.875.
TEST(NeuronCost, IsThatOfRoundedLevelsIfTheProductOfTheLevelsIsNotExact)
{
    const auto setup = plainNeuron({.numBits = 2});
    EXPECT_THROW(hardwareNeuron(setup), InputError);
    const FixedPoint format = requireProposedFixedPoint(LevelTable(setup.scheme));
    EXPECT_EQ(neuronCost(setup, Technology::ice40).cost,
              estimatedCost(hardwareNeuron(setup, format).circuit, Technology::ice40));
}

TEST(PlainNeuron, HasACostForSchemesOfFewBitsAndAnyThreshold)
{
    for (const double threshold : {1.0, 0.7, 0.3, -50.0, 20.0}) {
        for (int bits = 1; bits <= 5; ++bits) {
            const Scheme scheme{.numBits = bits, .threshold = threshold};
            const NeuronCost cost = neuronCost(plainNeuron(scheme), Technology::ice40);
            EXPECT_TRUE(cost.cost) << bits << " bits, threshold " << threshold << ": " << cost.problem;
        }
    }
}

TEST(PlainNeuron, HasACostForTheUsualSchemesOfFourBits)
{
    for (Scheme scheme : usualSchemes(4, 1.0)) {
        scheme.scale = 1.0;
        const NeuronCost cost = neuronCost(plainNeuron(scheme), Technology::ice40);
        EXPECT_TRUE(cost.cost) << formatTitle(scheme.format) << ": " << cost.problem;
    }
}

/// What the cost beside the quality is for: both schemes have 16 levels over about the same range.
TEST(PlainNeuron, CostsLessWithFixedPointThanWithUnevenLevels)
{
    const NeuronCost even = neuronCost(plainNeuron(fixedPoint(1, 2)), Technology::ice40);
    const NeuronCost uneven = neuronCost(plainNeuron({.numBits = 4, .uniform = false}), Technology::ice40);
    ASSERT_TRUE(even.cost);
    ASSERT_TRUE(uneven.cost);
    EXPECT_LT(2 * even.cost->luts, uneven.cost->luts);
}

TEST(NeuronCosts, AreInTheOrderOfTheSetups)
{
    const std::vector<quantoscope::Setup> setups{plainNeuron(fixedPoint(1, 6)), plainNeuron(fixedPoint(1, 2)),
                                                 plainNeuron(fixedPoint(1, 4))};
    const std::vector<NeuronCost> costs = neuronCosts(setups, Technology::xilinx7);
    ASSERT_EQ(costs.size(), setups.size());
    for (std::size_t i = 0; i < setups.size(); ++i) {
        EXPECT_EQ(costs[i], neuronCost(setups[i], Technology::xilinx7));
    }
}

TEST(NeuronCosts, CanBeCancelled)
{
    const std::vector<quantoscope::Setup> setups(50, plainNeuron(fixedPoint(1, 2)));
    std::atomic<int> calls = 0;
    const Progress progress = [&](double /*done*/) { return ++calls < 3; };
    EXPECT_THROW(neuronCosts(setups, Technology::xilinx7, progress), Cancelled);
}

} // namespace
} // namespace quantoscope
