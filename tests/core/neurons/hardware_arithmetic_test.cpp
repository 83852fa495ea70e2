// SPDX-License-Identifier: GPL-3.0-or-later
// Quantized neurons in the arithmetic of hardware, against integers and plain loops.
#include "core/neurons/firing_curve.h"
#include "core/neurons/simulate.h"
#include "core/signals/portable_random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

/// Multiples of 1/64, as input codes of Q1.6, from -10 to 29.
std::vector<float> codedInput(std::size_t steps)
{
    UniformSource uniform(5);
    std::vector<float> input(steps);
    std::ranges::generate(input, [&] { return (std::floor(static_cast<float>(uniform()) * 40) - 10) / 64; });
    return input;
}

/// An integer neuron of 8 bits: leak by a shift, threshold 64, saturating or wrapping.
std::vector<float> integerMembranes(std::span<const float> input, int shift, Reset reset, bool wraps)
{
    int v = 0;
    std::vector<float> membranes;
    for (const float x : input) {
        const bool fired = v > 64;
        int next = 0;
        if (reset == Reset::zero) {
            const int kept = fired ? 0 : v;
            next = kept - (kept >> shift) + static_cast<int>(x * 64);
        } else {
            next = v - (v >> shift) + static_cast<int>(x * 64) - (fired ? 64 : 0);
        }
        v = wraps ? ((next + 128) & 255) - 128 : std::clamp(next, -128, 127);
        membranes.push_back(static_cast<float>(v) / 64);
    }
    return membranes;
}

TEST(HardwareArithmetic, ANeuronWithShiftLeakEqualsIntegers)
{
    const std::vector<float> input = codedInput(5000);
    const LevelTable table({.format = FixedPointFormat{true, 1, 6}});
    for (const bool wraps : {false, true}) {
        const Quantizer quantizer(table, {.rounding = RoundingRule::floor,
                                          .overflow = wraps ? Overflow::wrap : Overflow::saturate});
        for (const Reset reset : {Reset::subtract, Reset::zero}) {
            for (const int shift : {1, 3, 4, 7}) {
                const Neuron neuron{.leak = ShiftLeak{shift}, .reset = reset};
                EXPECT_EQ(simulate(neuron, input, &quantizer).membrane,
                          integerMembranes(input, shift, reset, wraps))
                    << shift << ' ' << wraps;
            }
        }
    }
}

/// An integer neuron with a state of Q1.6, weights of Q0.5, a product with beta in Q0.7, and sums of Q2.13.
std::vector<float> customMembranes(std::span<const float> input, int beta, bool wraps)
{
    constexpr int sumCodes = 1 << 16;
    const auto held = [wraps](int code, int codes) {
        return wraps ? ((code + codes / 2) & (codes - 1)) - codes / 2
                     : std::clamp(code, -codes / 2, codes / 2 - 1);
    };
    int v = 0; // in 1/64
    std::vector<float> membranes;
    for (const float x : input) {
        const int weight = std::clamp(static_cast<int>(std::nearbyint(x * 32)), -32, 31);
        const int kept = v > 64 ? 0 : v;
        const int sum = held(beta * kept + weight * 256, sumCodes); // in 1/8192
        v = held(sum >> 7, 256);
        membranes.push_back(static_cast<float>(v) / 64);
    }
    return membranes;
}

TEST(HardwareArithmetic, RegistersEqualIntegers)
{
    UniformSource uniform(8);
    std::vector<float> input(5000);
    std::ranges::generate(input, [&] { return static_cast<float>(3 * uniform() - 1); });
    const LevelTable table({.format = FixedPointFormat{true, 1, 6}});
    for (const bool wraps : {false, true}) {
        const Quantizer quantizer(table, {.rounding = RoundingRule::floor,
                                          .overflow = wraps ? Overflow::wrap : Overflow::saturate});
        const Neuron neuron{.beta = 0.95,
                            .leak = MultiplierLeak{{true, 0, 7}},
                            .input = {FixedPointFormat{true, 0, 5}},
                            .accumulator = {FixedPointFormat{true, 2, 13}},
                            .reset = Reset::zero};
        EXPECT_EQ(simulate(neuron, input, &quantizer).membrane, customMembranes(input, 122, wraps)) << wraps;
    }
}

TEST(HardwareArithmetic, ANarrowAccumulatorOverflowsBeforeTheState)
{
    const std::vector<float> input(10, 1.5F);
    const Quantizer quantizer(LevelTable({.format = FixedPointFormat{true, 3, 4}}), RoundingRule::floor);
    const Neuron wide{.beta = 1, .reset = Reset::none};
    Neuron narrow = wide;
    narrow.accumulator.format = FixedPointFormat{true, 1, 6};
    EXPECT_EQ(simulate(wide, input, &quantizer).membrane.back(), 7.9375F);
    EXPECT_EQ(simulate(narrow, input, &quantizer).membrane.back(), 1.9375F);
}

TEST(HardwareArithmetic, RegistersDoNotChangeTheRawNeuron)
{
    const std::vector<float> input = codedInput(500);
    for (const NeuronKind kind :
         {NeuronKind::leaky, NeuronKind::lapicque, NeuronKind::synaptic, NeuronKind::alpha}) {
        const Neuron exact{.kind = kind};
        Neuron coarse = exact;
        coarse.input.format = FixedPointFormat{true, 0, 2};
        EXPECT_EQ(simulate(coarse, input, nullptr).membrane, simulate(exact, input, nullptr).membrane);
        const Quantizer quantizer(LevelTable({.numBits = 10}), RoundingRule::saturating);
        EXPECT_NE(simulate(coarse, input, &quantizer).membrane, simulate(exact, input, &quantizer).membrane);
        coarse = exact;
        coarse.accumulator.format = FixedPointFormat{true, 0, 2};
        EXPECT_NE(simulate(coarse, input, &quantizer).membrane, simulate(exact, input, &quantizer).membrane);
    }
}

TEST(HardwareArithmetic, TheRawNeuronKeepsItsExactLeak)
{
    const std::vector<float> input = codedInput(500);
    for (const NeuronKind kind : {NeuronKind::leaky, NeuronKind::lapicque, NeuronKind::synaptic}) {
        const Neuron exact{.kind = kind};
        for (const Leak& leak :
             {Leak(ShiftLeak{3}), Leak(MultiplierLeak{{true, 0, 3}}), Leak(SubtractiveLeak{0.1})}) {
            Neuron leaking = exact;
            leaking.leak = leak;
            EXPECT_EQ(simulate(leaking, input, nullptr).membrane, simulate(exact, input, nullptr).membrane);
            const Quantizer quantizer(LevelTable({.numBits = 10}), RoundingRule::saturating);
            EXPECT_NE(simulate(leaking, input, &quantizer).membrane,
                      simulate(exact, input, &quantizer).membrane);
        }
    }
}

TEST(HardwareArithmetic, ASubtractiveLeakTakesTheSameAmountAtEveryStep)
{
    std::vector<float> input(20, 0.0F);
    input[0] = 0.75F;
    const Quantizer quantizer(LevelTable({.format = FixedPointFormat{true, 1, 6}}), RoundingRule::floor);
    const auto membrane = simulate({.leak = SubtractiveLeak{0.125}}, input, &quantizer).membrane;
    for (std::size_t t = 0; t < input.size(); ++t) {
        EXPECT_EQ(membrane[t], std::max(0.0F, 0.75F - 0.125F * static_cast<float>(t)));
    }
}

TEST(HardwareArithmetic, AStochasticNeuronDrawsByStepAndPartOfTheState)
{
    const std::vector<float> input = codedInput(2000);
    const Quantizer quantizer(LevelTable({.numBits = 4}),
                              Arithmetic{.rounding = RoundingRule::stochastic, .seed = 9});
    const Neuron neuron{.kind = NeuronKind::synaptic, .reset = Reset::none};
    const auto run = simulate(neuron, input, &quantizer);
    float membrane = 0;
    float synaptic = 0;
    for (std::uint64_t t = 0; t < input.size(); ++t) {
        const float current = (decayOf(neuron.alpha) * synaptic) + input[t];
        membrane = quantizer.levelAt(drawNumber(t, 0), (decayOf(neuron.beta) * membrane) + current);
        synaptic = quantizer.levelAt(drawNumber(t, 1), current);
        ASSERT_EQ(run.membrane[t], membrane) << t;
    }
}

TEST(HardwareArithmetic, StochasticRoundingLetsSmallCurrentsAddUp)
{
    const std::vector<float> input(20'000, 0.06F);
    const LevelTable table({.numBits = 4});
    const Neuron leaking{.beta = 0.95};
    const auto spikes = [&](const Arithmetic& arithmetic) {
        const Quantizer quantizer(table, arithmetic);
        return std::ranges::count(simulate(leaking, input, &quantizer).spikes, 1);
    };
    const auto raw = std::ranges::count(simulate(leaking, input, nullptr).spikes, 1);
    EXPECT_EQ(spikes({.rounding = RoundingRule::floor}), 0);
    const auto drawn = spikes({.rounding = RoundingRule::stochastic});
    EXPECT_GT(drawn, raw / 2);
    EXPECT_LT(drawn, 2 * raw);
}

TEST(HardwareArithmetic, AStochasticTrajectoryHasNoCycle)
{
    const Quantizer quantizer(LevelTable({.numBits = 4}), Arithmetic{.rounding = RoundingRule::stochastic});
    const Trajectory trajectory = trajectoryUnder(0.2F, {}, &quantizer, 3000);
    EXPECT_FALSE(trajectory.closed);
    EXPECT_EQ(trajectory.transient, 3000U);
    const std::vector<float> input(3000, 0.2F);
    EXPECT_EQ(trajectory.transientSpikes,
              static_cast<std::uint64_t>(std::ranges::count(simulate({}, input, &quantizer).spikes, 1)));
}

TEST(HardwareArithmetic, TheFiringCurveOfAStochasticNeuronIsTheMeanOfItsSeeds)
{
    const Quantizer quantizer(LevelTable({.numBits = 4}),
                              Arithmetic{.rounding = RoundingRule::stochastic, .seed = 40});
    const Neuron neuron{.beta = 0.9};
    const FiringCurve curve = firingCurve(0.0F, 0.4F, 5, neuron, quantizer);
    ASSERT_EQ(curve.spread.size(), curve.currents.size());
    EXPECT_FALSE(curve.quantizedResponse);
    EXPECT_TRUE(curve.plateaus.empty());
    for (std::size_t i = 0; i < curve.currents.size(); ++i) {
        double sum = 0;
        double least = 1;
        double greatest = 0;
        for (std::uint64_t run = 0; run < stochasticRuns; ++run) {
            const Quantizer seeded = quantizer.withSeed(40 + run);
            const double rate = trajectoryUnder(curve.currents[i], neuron, &seeded, stochasticSteps).rate();
            sum += rate;
            least = std::min(least, rate);
            greatest = std::max(greatest, rate);
        }
        EXPECT_NEAR(curve.quantized[i].rate(), sum / stochasticRuns, 1e-12);
        EXPECT_EQ(curve.spread[i].least, least);
        EXPECT_EQ(curve.spread[i].greatest, greatest);
    }
    EXPECT_LT(curve.spread.back().least, curve.spread.back().greatest);
}

} // namespace
} // namespace quantoscope
