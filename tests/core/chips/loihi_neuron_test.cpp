// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chips/loihi_neuron.h"

#include "core/parameters/input_error.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {

TEST(LoihiNeuron, ASpikeResetsTheMembraneInTheSameStepAndLeavesTheCurrent)
{
    const LoihiNeuron neuron({.du = 2047, .dv = 0, .threshold = 25});
    LoihiNeuron::State state;
    EXPECT_FALSE(neuron.step(state, 25));
    EXPECT_EQ(state, (LoihiNeuron::State{.u = 1600, .v = 1600})) << "the threshold itself is no spike";
    EXPECT_TRUE(neuron.step(state, 0));
    EXPECT_EQ(state, (LoihiNeuron::State{.u = 800, .v = 0}));
}

TEST(LoihiNeuron, DecaysTruncateTowardZero)
{
    const LoihiNeuron neuron({.du = 4095, .dv = 2048});
    LoihiNeuron::State state{.u = 0, .v = 3};
    neuron.step(state, 0);
    EXPECT_EQ(state.v, 1);
    state = {.u = 0, .v = -3};
    neuron.step(state, 0);
    EXPECT_EQ(state.v, -1);
}

TEST(LoihiNeuron, TheCurrentWrapsAndTheMembraneSaturates)
{
    constexpr std::int32_t largest = (1 << 23) - 1;
    const LoihiNeuron neuron({.du = 0, .dv = 0, .threshold = 131'071});
    LoihiNeuron::State state{.u = 0, .v = largest - 1};
    neuron.step(state, -(1 << 17)); // u = -2^23 is 2^23
    EXPECT_EQ(state.u, 1 << 23);
    state = {.u = 0, .v = -largest + 10};
    neuron.step(state, -1);
    EXPECT_EQ(state, (LoihiNeuron::State{.u = -64, .v = -largest}));
}

TEST(LoihiNeuron, TheBiasIsShiftedWithItsSign)
{
    const LoihiNeuron neuron({.du = 4095, .dv = 4095, .biasMantissa = -3, .biasExponent = 4});
    LoihiNeuron::State state;
    neuron.step(state, 0);
    EXPECT_EQ(state.v, -48);
}

TEST(LoihiNeuron, RefusesWhatTheRegistersCannotHold)
{
    const auto sentenceOf = [](const LoihiParameters& parameters) -> std::string {
        try {
            const LoihiNeuron neuron(parameters);
        } catch (const InputError& error) {
            return error.what();
        }
        return "accepted";
    };
    EXPECT_EQ(sentenceOf({}), "accepted");
    EXPECT_EQ(sentenceOf({.du = 4096}), "du is 4096; it must be an integer from 0 to 4095.");
    EXPECT_EQ(sentenceOf({.dv = -1}), "dv is -1; it must be an integer from 0 to 4095.");
    EXPECT_EQ(sentenceOf({.threshold = 1 << 17}), "vth is 131072; it must be an integer from 0 to 131071.");
    EXPECT_EQ(sentenceOf({.biasMantissa = 4096}),
              "bias_mant is 4096; it must be an integer from -4096 to 4095.");
    EXPECT_EQ(sentenceOf({.biasExponent = 8}), "bias_exp is 8; it must be an integer from 0 to 7.");
}

} // namespace
} // namespace quantoscope
