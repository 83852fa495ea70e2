// SPDX-License-Identifier: GPL-3.0-or-later
// Steps of many neurons and their sums, with each instruction set against plain loops.
#include "core/network/layer_sums.h"
#include "core/network/neuron_step.h"
#include "core/signals/portable_random.h"

#include <gtest/gtest.h>

#include <array>

namespace quantoscope {
namespace {

constexpr std::size_t neuronCount = 61; // whole vectors and a rest

std::vector<float> numbers(UniformSource& uniform, double least, double greatest)
{
    std::vector<float> values(neuronCount);
    for (float& value : values) {
        value = static_cast<float>(least + (greatest - least) * uniform());
    }
    return values;
}

std::vector<float> flags(UniformSource& uniform)
{
    std::vector<float> values(neuronCount);
    for (float& value : values) {
        value = uniform() < 0.4 ? 1.0F : 0.0F;
    }
    return values;
}

template<typename Work>
void forEachSet(Work work)
{
    for (const InstructionSet set : {InstructionSet::plain, InstructionSet::avx2, InstructionSet::avx512}) {
        if (isAvailable(set)) {
            work(set);
        }
    }
}

/// The equations of NeuronLayer for one neuron; the pair is membrane and synaptic current.
std::pair<float, float> stepOf(const NeuronStep& step, Reset reset, std::size_t i)
{
    const float beta = step.beta[i];
    const float threshold = step.threshold[i];
    const float fired = step.fired[i];
    const float before = step.membrane[i];
    const auto afterReset = [&](float membrane) {
        return reset == Reset::subtract ? membrane - fired * threshold
               : reset == Reset::zero   ? membrane - fired * membrane
                                        : membrane;
    };
    if (step.synaptic != nullptr) {
        float synaptic = step.alpha[i] * step.synaptic[i] + step.input[i];
        synaptic = step.recurrent != nullptr ? synaptic + step.recurrent[i] : synaptic;
        const float scale = step.synapticScale != nullptr ? step.synapticScale[i] : 1.0F;
        return {afterReset(beta * before + scale * synaptic), synaptic};
    }
    if (step.recurrent == nullptr && reset == Reset::zero) {
        return {beta * ((1 - fired) * before) + step.input[i], 0.0F};
    }
    const float base = beta * before + step.input[i];
    return {afterReset(step.recurrent != nullptr ? base + step.recurrent[i] : base), 0.0F};
}

TEST(NeuronStep, ComputesTheEquationsOfEveryModelWithEachInstructionSet)
{
    UniformSource uniform(1);
    const auto beta = numbers(uniform, 0.5, 1);
    const auto alpha = numbers(uniform, 0.5, 1);
    const auto threshold = numbers(uniform, 0.5, 1.5);
    const auto scale = numbers(uniform, 0.5, 2);
    const auto input = numbers(uniform, -1, 1);
    const auto loop = numbers(uniform, -1, 1);
    const auto fired = flags(uniform);
    const auto membrane = numbers(uniform, -2, 2);
    const auto synaptic = numbers(uniform, -2, 2);
    for (const Reset reset : {Reset::subtract, Reset::zero, Reset::none}) {
        for (int model = 0; model < 8; ++model) {
            const bool synapse = (model & 1) != 0;
            const bool recurrent = (model & 2) != 0;
            const bool scaled = (model & 4) != 0;
            forEachSet([&](InstructionSet set) {
                std::vector<float> membraneNow = membrane;
                std::vector<float> synapticNow = synaptic;
                const NeuronStep step{.beta = beta.data(),
                                      .alpha = synapse ? alpha.data() : nullptr,
                                      .threshold = threshold.data(),
                                      .synapticScale = scaled ? scale.data() : nullptr,
                                      .input = input.data(),
                                      .recurrent = recurrent ? loop.data() : nullptr,
                                      .fired = fired.data(),
                                      .membrane = membraneNow.data(),
                                      .synaptic = synapse ? synapticNow.data() : nullptr,
                                      .count = neuronCount};
                std::vector<std::pair<float, float>> expected;
                for (std::size_t i = 0; i < neuronCount; ++i) {
                    expected.push_back(stepOf(step, reset, i));
                }
                integrate(step, reset, set);
                for (std::size_t i = 0; i < neuronCount; ++i) {
                    ASSERT_EQ(membraneNow[i], expected[i].first) << model << " neuron " << i;
                    ASSERT_EQ(synapticNow[i], synapse ? expected[i].second : synaptic[i]) << i;
                }
            });
        }
    }
}

TEST(NeuronStep, FlagsAndResetsWithEachInstructionSet)
{
    UniformSource uniform(2);
    const auto membrane = numbers(uniform, -2, 2);
    auto limit = numbers(uniform, -2, 2);
    limit[7] = membrane[7]; // equal is not above
    const auto before = flags(uniform);
    const auto threshold = numbers(uniform, 0.5, 1.5);
    forEachSet([&](InstructionSet set) {
        std::vector<float> now(neuronCount);
        flagAbove(membrane.data(), limit.data(), now.data(), neuronCount, set);
        EXPECT_EQ(now[7], 0.0F);
        for (const float* taken : {threshold.data(), static_cast<const float*>(nullptr)}) {
            std::vector<float> reset = membrane;
            finishReset(reset.data(), now.data(), before.data(), taken, neuronCount, set);
            for (std::size_t i = 0; i < neuronCount; ++i) {
                ASSERT_EQ(now[i], membrane[i] > limit[i] ? 1.0F : 0.0F);
                const float amount = taken == nullptr ? membrane[i] : taken[i];
                ASSERT_EQ(reset[i], membrane[i] - (now[i] - before[i]) * amount);
            }
        }
    });
}

TEST(LayerSums, CountWithEachInstructionSet)
{
    constexpr std::size_t neurons = neuronCount;
    constexpr float lowest = -1;
    constexpr float highest = 1.5F;
    forEachSet([&](InstructionSet set) {
        UniformSource uniform(3);
        LayerSums sums(1, neurons);
        std::vector<NeuronTotals> expected(neurons);
        for (int step = 0; step < 20; ++step) {
            const auto rawSpikes = flags(uniform);
            const auto quantizedSpikes = flags(uniform);
            const auto raw = numbers(uniform, -2, 2);
            const auto quantized = numbers(uniform, -2, 2);
            sums.add({rawSpikes, quantizedSpikes, raw, quantized, lowest, highest}, set);
            for (std::size_t i = 0; i < neurons; ++i) {
                const double error = double{quantized[i]} - double{raw[i]};
                expected[i].rawSpikes += rawSpikes[i] != 0 ? 1 : 0;
                expected[i].quantizedSpikes += quantizedSpikes[i] != 0 ? 1 : 0;
                expected[i].commonSpikes += rawSpikes[i] * quantizedSpikes[i] != 0 ? 1 : 0;
                expected[i].clipped += raw[i] < lowest || raw[i] > highest ? 1 : 0;
                expected[i].signalPower += double{raw[i]} * double{raw[i]};
                expected[i].errorPower += error * error;
                expected[i].least = std::min(expected[i].least, raw[i]);
                expected[i].greatest = std::max(expected[i].greatest, raw[i]);
            }
        }
        std::vector<NeuronTotals> totals(neurons);
        sums.addTo(totals);
        for (std::size_t i = 0; i < neurons; ++i) {
            EXPECT_EQ(totals[i].rawSpikes, expected[i].rawSpikes);
            EXPECT_EQ(totals[i].quantizedSpikes, expected[i].quantizedSpikes);
            EXPECT_EQ(totals[i].commonSpikes, expected[i].commonSpikes);
            EXPECT_EQ(totals[i].clipped, expected[i].clipped);
            EXPECT_EQ(totals[i].signalPower, expected[i].signalPower);
            EXPECT_EQ(totals[i].errorPower, expected[i].errorPower);
            EXPECT_EQ(totals[i].least, expected[i].least);
            EXPECT_EQ(totals[i].greatest, expected[i].greatest);
        }
    });
}

TEST(LayerSums, AddTheSamplesOfEachNeuron)
{
    constexpr float infinity = std::numeric_limits<float>::infinity();
    LayerSums sums(2, 3);
    const std::array<float, 6> spikes{1, 0, 1, 1, 1, 0};
    const std::array<float, 6> membrane{1, 2, 3, 4, 5, 6};
    sums.add({spikes, spikes, membrane, membrane, -infinity, infinity});
    std::vector<NeuronTotals> totals(3);
    sums.addTo(totals);
    EXPECT_EQ(totals[0].rawSpikes, 2U);
    EXPECT_EQ(totals[1].rawSpikes, 1U);
    EXPECT_EQ(totals[2].rawSpikes, 1U);
    EXPECT_EQ(totals[1].signalPower, 4 + 25);
    EXPECT_EQ(totals[2].least, 3);
    EXPECT_EQ(totals[2].greatest, 6);
}

} // namespace
} // namespace quantoscope
