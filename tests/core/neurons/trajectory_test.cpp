// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neurons/trajectory.h"

#include "core/neurons/steppers.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace quantoscope {
namespace {

/// A scheme, a neuron and a current drawn at random, all valid.
struct Draw
{
    Scheme scheme;
    Neuron neuron;
    float current;
};

Draw drawn(std::mt19937& random)
{
    const auto between = [&](double low, double high) {
        return std::uniform_real_distribution(low, high)(random);
    };
    const auto oneOf = [&](int count) { return std::uniform_int_distribution(0, count - 1)(random); };
    Draw draw;
    do {
        draw.scheme = {.numBits = 1 + oneOf(10),
                       .uniform = oneOf(2) == 0,
                       .thrCentered = oneOf(2) == 0,
                       .threshold = between(0.2, 3),
                       .lowerLimit = between(-0.5, 1),
                       .upperLimit = between(0, 2)};
        draw.neuron = {.kind = static_cast<NeuronKind>(oneOf(4)),
                       .beta = between(0.1, 0.99),
                       .alpha = between(0.1, 1),
                       .threshold = draw.scheme.threshold,
                       .reset = static_cast<Reset>(oneOf(3)),
                       .resetDelay = oneOf(2) == 0};
    } while (validate(draw.scheme) || validate(draw.neuron));
    draw.current = static_cast<float>(between(-0.2, 1.2));
    return draw;
}

std::uint64_t simulatedSpikes(const Draw& draw, const Quantizer* state, std::size_t steps)
{
    return visitStepper(draw.neuron, state, [&](const auto& stepper) {
        typename std::decay_t<decltype(stepper)>::State now;
        std::uint64_t spikes = 0;
        for (std::size_t t = 0; t < steps; ++t) {
            spikes += stepper.step(now, draw.current) ? 1 : 0;
        }
        return spikes;
    });
}

TEST(Trajectory, PredictsTheSpikesOfAMillionStepsOfFiftyRandomNeurons)
{
    constexpr std::size_t steps = 1'000'000;
    std::mt19937 random(4);
    int quantizedClosed = 0;
    int rawClosed = 0;
    for (int i = 0; i < 50; ++i) {
        const Draw draw = drawn(random);
        const Quantizer quantizer(LevelTable(draw.scheme), RoundingRule::reference);
        const Trajectory quantized = trajectoryUnder(draw.current, draw.neuron, &quantizer);
        quantizedClosed += quantized.closed ? 1 : 0;
        EXPECT_EQ(spikesWithin(steps, quantized, draw.current, draw.neuron, &quantizer),
                  simulatedSpikes(draw, &quantizer, steps))
            << i;
        const Trajectory raw = trajectoryUnder(draw.current, draw.neuron, nullptr);
        rawClosed += raw.closed ? 1 : 0;
        EXPECT_EQ(spikesWithin(steps, raw, draw.current, draw.neuron, nullptr),
                  simulatedSpikes(draw, nullptr, steps))
            << i;
    }
    EXPECT_EQ(quantizedClosed, 50);
    EXPECT_GT(rawClosed, 40);
}

/// Transient and period by remembering every state: the definition.
Trajectory remembered(const Draw& draw, const Quantizer& quantizer)
{
    return visitStepper(draw.neuron, &quantizer, [&](const auto& stepper) {
        using State = typename std::decay_t<decltype(stepper)>::State;
        using Bits = std::array<std::uint32_t, sizeof(State) / sizeof(float)>;
        std::map<Bits, std::uint64_t> stepOf;
        std::vector<std::uint64_t> spikesBefore;
        State state;
        std::uint64_t spikes = 0;
        while (true) {
            const auto [entry, isNew] = stepOf.emplace(std::bit_cast<Bits>(state), stepOf.size());
            if (!isNew) {
                const std::uint64_t first = entry->second;
                return Trajectory{true, first, spikesBefore[first], stepOf.size() - first,
                                  spikes - spikesBefore[first]};
            }
            spikesBefore.push_back(spikes);
            spikes += stepper.step(state, draw.current) ? 1 : 0;
        }
    });
}

TEST(Trajectory, TransientAndPeriodAreTheSmallest)
{
    std::mt19937 random(5);
    for (int i = 0; i < 300; ++i) {
        const Draw draw = drawn(random);
        const Quantizer quantizer(LevelTable(draw.scheme), RoundingRule::reference);
        EXPECT_EQ(trajectoryUnder(draw.current, draw.neuron, &quantizer), remembered(draw, quantizer)) << i;
    }
}

TEST(Trajectory, SpikesAreExactAtEveryNumberOfSteps)
{
    std::mt19937 random(6);
    for (int i = 0; i < 20; ++i) {
        const Draw draw = drawn(random);
        const Quantizer quantizer(LevelTable(draw.scheme), RoundingRule::reference);
        const Trajectory trajectory = trajectoryUnder(draw.current, draw.neuron, &quantizer);
        for (const std::size_t steps : {0U, 1U, 2U, 17U, 300U, 1001U}) {
            EXPECT_EQ(spikesWithin(steps, trajectory, draw.current, draw.neuron, &quantizer),
                      simulatedSpikes(draw, &quantizer, steps));
        }
    }
}

TEST(Trajectory, ReportsAMissingCycleAndCountsBySimulation)
{
    const Neuron neuron{.beta = 1.0, .reset = Reset::none}; // counts up for long
    const Trajectory trajectory = trajectoryUnder(1e-5F, neuron, nullptr, 5000);
    EXPECT_FALSE(trajectory.closed);
    EXPECT_EQ(trajectory.transient, 5000U);
    EXPECT_EQ(trajectory.rate(), 0.0);
    EXPECT_GT(spikesWithin(200'000, trajectory, 1e-5F, neuron, nullptr), 0U);
}

TEST(Trajectory, AFloatNeuronSettlesToo)
{
    const Trajectory silent = trajectoryUnder(0.04F, {.beta = 0.95}, nullptr);
    EXPECT_TRUE(silent.closed && silent.silent());
    EXPECT_EQ(silent.period, 1U);
    const Trajectory firing = trajectoryUnder(0.12F, {.beta = 0.95}, nullptr);
    EXPECT_TRUE(firing.closed);
    EXPECT_GT(firing.rate(), 0.05);
}

} // namespace
} // namespace quantoscope
