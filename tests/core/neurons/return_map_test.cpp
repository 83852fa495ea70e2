// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neurons/return_map.h"

#include "core/neurons/simulate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

struct Mapped
{
    LevelTable table;
    Quantizer quantizer;
    ReturnMap map;
};

Mapped mapped(const Scheme& scheme, const Neuron& neuron, float current)
{
    LevelTable table(scheme);
    Quantizer quantizer(table, RoundingRule::reference);
    ReturnMap map = returnMap(current, neuron, table, quantizer, -1.5F, 2.0F, 300);
    return {std::move(table), std::move(quantizer), std::move(map)};
}

/// The staircase's value at a membrane.
float valueAt(const std::vector<Return>& staircase, float now)
{
    const auto after = std::ranges::upper_bound(staircase, now, {}, &Return::now);
    return std::prev(after)->next;
}

TEST(ReturnMap, TracesEqualTheSimulation)
{
    for (const NeuronKind kind :
         {NeuronKind::leaky, NeuronKind::lapicque, NeuronKind::synaptic, NeuronKind::alpha}) {
        const Neuron neuron{.kind = kind};
        const Mapped shown = mapped({.numBits = 5}, neuron, 0.3F);
        const std::vector<float> input(300, 0.3F);
        for (const auto& [trace, state] :
             {std::pair{shown.map.rawTrace, static_cast<const Quantizer*>(nullptr)},
              {shown.map.quantizedTrace, &shown.quantizer}}) {
            ASSERT_EQ(trace.size(), 301U);
            EXPECT_EQ(trace[0], 0.0F);
            EXPECT_TRUE(
                std::equal(trace.begin() + 1, trace.end(), simulate(neuron, input, state).membrane.begin()));
        }
    }
}

TEST(ReturnMap, SuccessiveMembranesLieOnItsLines)
{
    for (const Reset reset : {Reset::subtract, Reset::zero, Reset::none}) {
        for (const NeuronKind kind : {NeuronKind::leaky, NeuronKind::lapicque}) {
            const Neuron neuron{.kind = kind, .beta = 0.8, .reset = reset};
            const ReturnMap map = mapped({.numBits = 4}, neuron, 0.27F).map;
            for (std::size_t t = 1; t < map.quantizedTrace.size(); ++t) {
                EXPECT_EQ(valueAt(map.quantized, map.quantizedTrace[t - 1]), map.quantizedTrace[t]);
            }
            ASSERT_EQ(map.raw.size(), 4U);
            for (std::size_t t = 1; t < map.rawTrace.size(); ++t) {
                const float now = map.rawTrace[t - 1];
                const std::size_t line = now > 1.0F ? 2 : 0;
                const Return a = map.raw[line];
                const Return b = map.raw[line + 1];
                EXPECT_NEAR(a.next + (b.next - a.next) * (now - a.now) / (b.now - a.now), map.rawTrace[t],
                            1e-5);
            }
        }
    }
}

TEST(ReturnMap, TheStaircaseStepsExactlyWhereTheNextMembraneChanges)
{
    const Neuron neuron{.beta = 0.95};
    const Mapped shown = mapped({.numBits = 4}, neuron, 0.06F);
    const auto next = [&](float now) {
        return shown.quantizer(0.95F * now + 0.06F - (now > 1.0F ? 1.0F : 0.0F));
    };
    const auto& stairs = shown.map.quantized;
    EXPECT_GT(stairs.size(), 16U);
    for (std::size_t i = 1; i + 1 < stairs.size(); ++i) {
        EXPECT_EQ(next(stairs[i].now), stairs[i].next);
        EXPECT_EQ(next(std::nextafter(stairs[i].now, -9.0F)), stairs[i - 1].next);
    }
}

TEST(ReturnMap, ManyLevelsAreFixedPointsInTheDeadBand)
{
    const Neuron neuron{.beta = 0.95};
    const Mapped shown = mapped({.numBits = 4}, neuron, 0.06F);
    EXPECT_GT(shown.map.stuck.size(), 5U);
    for (const float level : shown.table.distinct()) {
        const bool isStuck = shown.quantizer(0.95F * level + 0.06F) == level && level <= 1.0F;
        EXPECT_EQ(std::ranges::count(shown.map.stuck, level), isStuck ? 1 : 0) << level;
    }
    ASSERT_EQ(shown.map.quantizedCycle.size(), 1U);
    EXPECT_EQ(shown.map.quantizedCycle[0], shown.map.quantizedTrace.back());
    EXPECT_EQ(std::ranges::count(shown.map.stuck, shown.map.quantizedCycle[0]), 1);
}

TEST(ReturnMap, CyclesAreWhatTheNeuronRepeats)
{
    const Neuron neuron{.beta = 0.95};
    const ReturnMap map = mapped({.numBits = 4}, neuron, 0.12F).map;
    const std::size_t period = map.quantizedCycle.size();
    ASSERT_EQ(period, 7U);
    for (std::size_t t = 250; t < 290; ++t) {
        EXPECT_EQ(map.quantizedTrace[t], map.quantizedTrace[t + period]);
        EXPECT_EQ(std::ranges::count(map.quantizedCycle, map.quantizedTrace[t]), 1);
    }
}

TEST(ReturnMap, AlphaHasNoLines)
{
    const ReturnMap map = mapped({.numBits = 4}, {.kind = NeuronKind::alpha}, 0.2F).map;
    EXPECT_TRUE(map.raw.empty() && map.quantized.empty() && map.stuck.empty());
    EXPECT_EQ(map.quantizedTrace.size(), 301U);
}

} // namespace
} // namespace quantoscope
