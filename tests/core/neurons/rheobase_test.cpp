// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neurons/rheobase.h"
#include "core/neurons/simulate.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numeric>

namespace quantoscope {
namespace {

std::size_t spikesAt(const Neuron& neuron, const Quantizer* state, float current, std::size_t steps)
{
    const NeuronRun run = simulate(neuron, std::vector<float>(steps, current), state);
    return std::accumulate(run.spikes.begin(), run.spikes.end(), std::size_t{0});
}

float oneLess(float x)
{
    return std::nextafter(x, -std::numeric_limits<float>::infinity());
}

TEST(ConstantCurrent, TheRawNeuronFiresFromItsLeakAtTheThreshold)
{
    for (const double beta : {0.0, 0.5, 0.9, 0.95, 0.99}) {
        const auto response = constantCurrentResponse({.beta = beta}, nullptr, 4.0F);
        ASSERT_TRUE(response.firesFrom);
        EXPECT_NEAR(*response.firesFrom, 1 - beta, 1e-5) << beta;
        EXPECT_EQ(response.restingMembrane, 0.0F);
    }
}

TEST(ConstantCurrent, TheRawNeuronIntegratesEveryCurrent)
{
    const auto response = constantCurrentResponse({}, nullptr, 4.0F);
    EXPECT_EQ(response.integratesFrom, std::numeric_limits<float>::denorm_min());
}

TEST(ConstantCurrent, EdgesAreTheFirstCurrentsThatTheSimulationConfirms)
{
    // A stochastic neuron has no such edge.
    for (const RoundingRule rule :
         {RoundingRule::reference, RoundingRule::saturating, RoundingRule::nearestEven, RoundingRule::floor,
          RoundingRule::towardZero}) {
        for (const double beta : {0.0, 0.5, 0.9, 0.95, 0.999}) {
            for (const double threshold : {0.3, 1.0}) {
                for (const Scheme& scheme :
                     {Scheme{.numBits = 4}, Scheme{.numBits = 4, .uniform = false},
                      Scheme{.numBits = 4, .uniform = false, .thrCentered = false}, Scheme{.numBits = 8},
                      Scheme{.numBits = 10}, Scheme{.numBits = 6, .lowerLimit = -0.5}}) {
                    const Quantizer quantizer(LevelTable(scheme), rule);
                    const Neuron neuron{.beta = beta, .threshold = threshold};
                    constexpr std::size_t steps = 30'000;
                    const auto response = constantCurrentResponse(neuron, &quantizer, 4.4F);
                    const auto settled = [&](float current) {
                        return simulate(neuron, std::vector<float>(steps, current), &quantizer)
                            .membrane.back();
                    };
                    EXPECT_EQ(settled(0.0F), response.restingMembrane);
                    ASSERT_TRUE(response.firesFrom);
                    EXPECT_GT(spikesAt(neuron, &quantizer, *response.firesFrom, steps), 0U);
                    EXPECT_EQ(spikesAt(neuron, &quantizer, oneLess(*response.firesFrom), steps), 0U);
                    ASSERT_TRUE(response.integratesFrom);
                    EXPECT_LE(*response.integratesFrom, *response.firesFrom);
                    EXPECT_EQ(settled(oneLess(*response.integratesFrom)), response.restingMembrane);
                    if (response.integratesFrom < response.firesFrom) {
                        EXPECT_GT(settled(*response.integratesFrom), response.restingMembrane);
                    }
                }
            }
        }
    }
}

TEST(ConstantCurrent, TheSimulationConfirmsTheEdgesOfEveryKind)
{
    constexpr std::size_t steps = 3000;
    for (const NeuronKind kind :
         {NeuronKind::leaky, NeuronKind::lapicque, NeuronKind::synaptic, NeuronKind::alpha}) {
        const Neuron neuron{.kind = kind, .beta = 0.8, .alpha = 0.9};
        for (const Scheme& scheme : {Scheme{.numBits = 4, .upperLimit = 2.0},
                                     Scheme{.numBits = 6, .uniform = false, .upperLimit = 1.0},
                                     Scheme{.numBits = 9, .lowerLimit = 4.0, .upperLimit = 4.0}}) {
            const Quantizer quantizer(LevelTable(scheme), RoundingRule::reference);
            for (const Quantizer* state : {static_cast<const Quantizer*>(nullptr), &quantizer}) {
                const auto response = constantCurrentResponse(neuron, state, 4.0F);
                ASSERT_TRUE(response.firesFrom) << int(kind);
                EXPECT_GT(spikesAt(neuron, state, *response.firesFrom, steps), 0U) << int(kind);
                if (*response.firesFrom > 0) {
                    EXPECT_EQ(spikesAt(neuron, state, oneLess(*response.firesFrom), steps), 0U) << int(kind);
                }
            }
        }
    }
}

TEST(ConstantCurrent, ASynapticCurrentThatCannotRestMayFireWithoutInput)
{
    // The level nearest to 0 is 0.4: the synaptic current is held there and drives the membrane for ever.
    const Quantizer quantizer(LevelTable({.numBits = 3, .uniform = false}), RoundingRule::reference);
    const Neuron neuron{.kind = NeuronKind::synaptic, .beta = 0.95, .alpha = 0.95};
    const auto response = constantCurrentResponse(neuron, &quantizer, 4.0F);
    EXPECT_EQ(response.firesFrom, 0.0F);
    EXPECT_GT(spikesAt(neuron, &quantizer, 0.0F, 1000), 0U);
}

TEST(ConstantCurrent, ResetDoesNotMoveTheEdges)
{
    const Quantizer quantizer(LevelTable({.numBits = 5}), RoundingRule::reference);
    const auto expected = constantCurrentResponse({}, &quantizer, 4.0F);
    for (const Reset reset : {Reset::subtract, Reset::zero, Reset::none}) {
        for (const bool delay : {true, false}) {
            const auto response =
                constantCurrentResponse({.reset = reset, .resetDelay = delay}, &quantizer, 4.0F);
            EXPECT_EQ(response.firesFrom, expected.firesFrom);
            EXPECT_EQ(response.integratesFrom, expected.integratesFrom);
        }
    }
}

TEST(ConstantCurrent, ATableBelowTheThresholdNeverFires)
{
    const Quantizer quantizer(LevelTable({.numBits = 4, .upperLimit = 0.0}), RoundingRule::reference);
    EXPECT_FALSE(constantCurrentResponse({}, &quantizer, 4.0F).firesFrom);
}

} // namespace
} // namespace quantoscope
