// SPDX-License-Identifier: GPL-3.0-or-later
// What an Exploration says about wrapping, stochastic rounding, leaks and the comparison with the threshold.
#include "core/explore/chip_presets.h"
#include "core/explore/exploration.h"
#include "core/neurons/simulate.h"
#include "core/signals/signal_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

// In a TEST, Setup alone is a private name of testing::Test: hence quantoscope::Setup.
namespace quantoscope {
namespace {

const Finding* findingOf(const Exploration& exploration, const std::string& id)
{
    const auto found = std::ranges::find(exploration.findings, id, &Finding::id);
    return found == exploration.findings.end() ? nullptr : &*found;
}

bool mentions(const Finding& finding, const std::string& words)
{
    return finding.sentence.find(words) != std::string::npos;
}

/// Its membrane leaves the levels, whose range ends at 0.875.
Setup wrappingNeuron()
{
    return {.scheme = {.format = FixedPointFormat{true, 0, 3}, .threshold = 0.75},
            .arithmetic = {.rounding = RoundingRule::saturating, .overflow = Overflow::wrap},
            .stimulus = {.amplitude = 0.5, .steps = 300}};
}

/// As the lesson on rounding has it.
Setup truncatable()
{
    return {.scheme = {.numBits = 4, .lowerLimit = 1, .upperLimit = 0.75},
            .stimulus = {
                .kind = StimulusKind::poisson, .amplitude = 0.35, .steps = 2000, .rate = 0.35, .seed = 0}};
}

TEST(ArithmeticFindings, WrappingIsTheCauseOfLostSpikesAndSaturationTheFix)
{
    const auto exploration = explore(wrappingNeuron());
    const Finding& lost = exploration->findings.front();
    EXPECT_EQ(lost.id, "silent") << lost.sentence;
    EXPECT_TRUE(mentions(lost, "Cause: overflow (")) << lost.sentence;
    ASSERT_TRUE(lost.fix);
    EXPECT_EQ(lost.fix->setup.arithmetic.overflow, Overflow::saturate);
    quantoscope::Setup saturating = wrappingNeuron();
    saturating.arithmetic.overflow = Overflow::saturate;
    EXPECT_TRUE(mentions(lost, "would fire " + std::to_string(explore(saturating)->metrics.quantizedSpikes) +
                                   " times."))
        << lost.sentence;
}

TEST(ArithmeticFindings, ALargeInputBecomesNegative)
{
    const auto exploration = explore(wrappingNeuron());
    const Finding* wraps = findingOf(*exploration, "wraps");
    ASSERT_TRUE(wraps);
    const auto raw = exploration->raw->samples();
    const auto count =
        std::ranges::count_if(raw, [&](float x) { return exploration->quantizer(x) < 0 && x > 0; });
    EXPECT_EQ(wraps->number, static_cast<double>(count));
    EXPECT_GT(count, 0);
    EXPECT_TRUE(mentions(*wraps, "is stored as -")) << wraps->sentence;
    EXPECT_FALSE(findingOf(*exploration, "outside-range")); // nothing is clipped
    ASSERT_TRUE(wraps->fix);
    EXPECT_FALSE(findingOf(*explore(wraps->fix->setup), "wraps"));
}

TEST(ArithmeticFindings, InOpenLoopWrappedSamplesLoseTheirSpikes)
{
    quantoscope::Setup setup = wrappingNeuron();
    setup.loop = Loop::open;
    const auto exploration = explore(setup);
    const Finding* lost = findingOf(*exploration, "spikes-lost");
    ASSERT_TRUE(lost);
    EXPECT_TRUE(mentions(*lost, "Cause: overflow.")) << lost->sentence;
    ASSERT_TRUE(lost->fix);
    EXPECT_EQ(lost->fix->setup.arithmetic.overflow, Overflow::saturate);
}

TEST(ArithmeticFindings, WrappedSamplesOfAnUnfinishedIndexAreEstimated)
{
    std::vector<float> samples(3'000'000);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        samples[i] = 2 * std::sin(static_cast<float>(i) * 0.01F);
    }
    const auto recording = std::make_shared<const Signal>("trace", std::move(samples));
    quantoscope::Setup setup = wrappingNeuron();
    setup.loop = Loop::open;
    setup.recording = RecordingName{"trace.csv", 0};
    const auto exact = explore(setup, recording);
    const auto index = std::make_shared<const SignalIndex>(provisionalIndexOf(recording->samples()));
    const auto estimate =
        explore(setup, std::make_shared<Signal>("trace", recording->samples(), recording, index));
    ASSERT_TRUE(estimate->provisional);
    const double number = findingOf(*exact, "wraps")->number;
    EXPECT_GT(number, 1'000'000);
    EXPECT_NEAR(findingOf(*estimate, "wraps")->number, number, 0.01 * number);
}

TEST(ArithmeticFindings, AnInexactLeakIsACause)
{
    quantoscope::Setup setup{.scheme = {.format = FixedPointFormat{true, 3, 12}},
                             .arithmetic = {.rounding = RoundingRule::saturating},
                             .neuron = {.leak = ShiftLeak{2}},
                             .stimulus = {.amplitude = 0.2, .steps = 500}};
    const auto exploration = explore(setup);
    const Finding& lost = exploration->findings.front();
    EXPECT_TRUE(mentions(lost, "Cause: the leak. shift:2 takes")) << lost.sentence;
    ASSERT_TRUE(lost.fix);
    EXPECT_EQ(lost.fix->setup.neuron.leak, Leak(ExactLeak{}));
    setup.neuron.leak = ExactLeak{};
    EXPECT_FALSE(findingOf(*explore(setup), "spikes-lost"));
}

TEST(ArithmeticFindings, SpikesAtTheThresholdAreCounted)
{
    quantoscope::Setup setup{.scheme = {.format = FixedPointFormat{true, 1, 3}},
                             .arithmetic = {.rounding = RoundingRule::saturating},
                             .neuron = {.firing = Firing::atOrAbove},
                             .stimulus = {.kind = StimulusKind::noise, .amplitude = 0.4, .steps = 2000}};
    const auto exploration = explore(setup);
    const auto at = std::ranges::count(exploration->quantized->samples(), 1.0F);
    ASSERT_GT(at, 0);
    const Finding* finding = findingOf(*exploration, "fires-at-threshold");
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->number, static_cast<double>(at));
    setup.neuron.firing = Firing::above;
    EXPECT_FALSE(findingOf(*explore(setup), "fires-at-threshold"));
}

TEST(StochasticExploration, KeepsTheSpikesThatTruncationLoses)
{
    quantoscope::Setup setup = truncatable();
    setup.arithmetic.rounding = RoundingRule::floor;
    EXPECT_EQ(explore(setup)->metrics.rawSpikes, 134U);
    EXPECT_EQ(explore(setup)->metrics.quantizedSpikes, 13U);
    setup.arithmetic.rounding = RoundingRule::stochastic;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        setup.arithmetic.seed = seed;
        const std::size_t spikes = explore(setup)->metrics.quantizedSpikes;
        EXPECT_GE(spikes, 105U) << seed;
        EXPECT_LE(spikes, 130U) << seed;
    }
}

TEST(StochasticExploration, InOpenLoopEverySampleTakesTheLevelOfItsStep)
{
    quantoscope::Setup setup = truncatable();
    setup.loop = Loop::open;
    setup.arithmetic = {.rounding = RoundingRule::stochastic, .seed = 5};
    const auto exploration = explore(setup);
    ASSERT_TRUE(exploration->quantized);
    std::size_t lost = 0;
    std::size_t added = 0;
    double squares = 0;
    for (std::size_t step = 0; step < exploration->steps(); ++step) {
        const float x = exploration->raw->samples()[step];
        const float level = exploration->quantizer.levelAt(drawNumber(step, 0), x);
        ASSERT_EQ(exploration->quantizedAt(step), level);
        lost += x > 1 && level <= 1 ? 1 : 0;
        added += x <= 1 && level > 1 ? 1 : 0;
        squares += std::pow(static_cast<double>(level) - x, 2);
    }
    EXPECT_NEAR(exploration->metrics.mse, squares / static_cast<double>(exploration->steps()), 1e-9);
    EXPECT_EQ(exploration->metrics.quantizedSpikes, exploration->metrics.rawSpikes + added - lost);
    const Finding* finding = findingOf(*exploration, lost >= added ? "spikes-lost" : "spikes-added");
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->number, static_cast<double>(std::max(lost, added)));
    EXPECT_TRUE(mentions(*finding, "Cause: stochastic rounding")) << finding->sentence;
}

TEST(StochasticExploration, ALongRecordingIsCutAndAFindingSaysSo)
{
    std::vector<float> samples(maxStoredSteps + 5, 0.3F);
    quantoscope::Setup setup{.scheme = {.numBits = 4}, .arithmetic = {.rounding = RoundingRule::stochastic}};
    setup.loop = Loop::open;
    setup.recording = RecordingName{"trace.csv", 0};
    const auto recording = std::make_shared<Signal>("trace", std::move(samples));
    const auto exploration = explore(setup, recording);
    EXPECT_EQ(exploration->steps(), maxStoredSteps);
    const Finding* cut = findingOf(*exploration, "recording-cut");
    ASSERT_TRUE(cut);
    EXPECT_TRUE(mentions(*cut, "Stochastic rounding is shown only for the first 1000000 of 1000005 samples."))
        << cut->sentence;
    const auto again = explore(setup, recording, {}, exploration);
    EXPECT_EQ(again->raw, exploration->raw); // shared
}

TEST(StochasticExploration, IsAPureFunctionOfTheSetup)
{
    for (const Loop loop : {Loop::open, Loop::closed}) {
        quantoscope::Setup setup = truncatable();
        setup.loop = loop;
        setup.arithmetic = {.rounding = RoundingRule::stochastic, .seed = 1};
        const auto one = explore(setup);
        const auto other = explore(setup, {}, {}, explore(truncatable()));
        EXPECT_TRUE(std::ranges::equal(one->quantized->samples(), other->quantized->samples()));
        setup.arithmetic.seed = 2;
        EXPECT_FALSE(std::ranges::equal(one->quantized->samples(), explore(setup)->quantized->samples()));
    }
}

TEST(ChipPresets, AreValidAndKeepSignalAndThreshold)
{
    for (const ChipPreset& chip : chipPresets()) {
        for (const double beta : {0.0, 0.5, 0.9, 0.999, 1.0}) {
            quantoscope::Setup before = truncatable();
            before.neuron.beta = beta;
            const quantoscope::Setup setup = withChip(before, chip);
            EXPECT_FALSE(validate(setup)) << chip.name;
            EXPECT_EQ(setup.stimulus, before.stimulus);
            EXPECT_EQ(setup.neuron.beta, beta);
            EXPECT_EQ(neuronThreshold(setup), neuronThreshold(before));
            EXPECT_EQ(parseLeak(leakText(setup.neuron.leak)), setup.neuron.leak) << chip.name;
        }
    }
}

/// ODIN's update in its integers: leak to 0, add, saturate at 255, fire at the threshold 128, reset to 0.
TEST(ChipPresets, OdinComputesInItsIntegers)
{
    quantoscope::Setup setup = withChip({}, chipPresets()[1]);
    setup.stimulus = {.kind = StimulusKind::poisson, .amplitude = 0.25, .steps = 2000, .rate = 0.4};
    const auto exploration = explore(setup);
    const int leak = static_cast<int>(std::get<SubtractiveLeak>(setup.neuron.leak).amount * 128);
    int v = 0;
    for (std::size_t t = 0; t < exploration->steps(); ++t) {
        v = std::max(v - leak, 0);
        v = std::min(v + static_cast<int>(exploration->input->samples()[t] * 128), 255);
        const bool fires = v >= 128;
        v = fires ? 0 : v;
        ASSERT_EQ(exploration->quantizedSpikeAt(t), fires) << t;
        ASSERT_EQ(exploration->quantizedAt(t), static_cast<float>(v) / 128) << t;
    }
    EXPECT_GT(exploration->metrics.quantizedSpikes, 0U);
}

} // namespace
} // namespace quantoscope
