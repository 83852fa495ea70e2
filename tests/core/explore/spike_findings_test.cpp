// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/exploration.h"
#include "core/explore/spike_causes.h"
#include "core/neurons/simulate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

// In a TEST, Setup alone is a private name of testing::Test: hence quantoscope::Setup.
namespace quantoscope {
namespace {

const Finding* find(const Exploration& exploration, const std::string& id)
{
    const auto found = std::ranges::find(exploration.findings, id, &Finding::id);
    return found == exploration.findings.end() ? nullptr : &*found;
}

std::shared_ptr<const Exploration> ofRecording(std::vector<float> samples, Setup setup)
{
    setup.loop = Loop::open;
    setup.recording = RecordingName{"trace.csv", 0};
    return explore(setup, std::make_shared<Signal>("trace", std::move(samples)));
}

bool says(const Finding& finding, const std::string& words)
{
    return finding.sentence.find(words) != std::string::npos;
}

/// A leaky neuron whose threshold, 1, is one of its levels.
Setup levelOnThreshold()
{
    return {.scheme = {.numBits = 4, .upperLimit = 0.5},
            .stimulus = {.kind = StimulusKind::noise, .amplitude = 0.3, .steps = 1000}};
}

/// The leaky neuron with subtracting reset, written out: what the findings say is checked against it.
struct PlainNeuron
{
    explicit PlainNeuron(const Exploration& exploration)
        : quantizer(exploration.quantizer), beta(static_cast<float>(exploration.setup.neuron.beta))
    {
    }

    float next(float input) const { return ((beta * membrane) + input) - (membrane > 1 ? 1.0F : 0.0F); }

    const Quantizer& quantizer;
    float beta;
    float membrane = 0;
};

TEST(SpikeFindings, ALevelEqualToTheThresholdIsTheCauseAndItsStepsAreCounted)
{
    const auto exploration = explore(levelOnThreshold());
    const Metrics& metrics = exploration->metrics;
    ASSERT_LT(metrics.quantizedSpikes, metrics.rawSpikes);
    const Finding* lost = find(*exploration, "spikes-lost");
    ASSERT_TRUE(lost);
    EXPECT_EQ(lost, &exploration->findings.front());
    EXPECT_EQ(lost->number, static_cast<double>(metrics.rawSpikes - metrics.quantizedSpikes));
    int steps = 0;
    PlainNeuron neuron(*exploration);
    for (const float input : exploration->input->samples()) {
        const float x = neuron.next(input);
        neuron.membrane = neuron.quantizer(x);
        steps += x > 1 && neuron.membrane == 1 ? 1 : 0;
    }
    EXPECT_TRUE(says(*lost, "Cause: a level equal to the threshold (" + std::to_string(steps) + " steps)."))
        << lost->sentence << steps;
    ASSERT_TRUE(lost->fix);
    const Metrics mended = explore(lost->fix->setup)->metrics;
    const auto left = static_cast<double>(mended.rawSpikes) - static_cast<double>(mended.quantizedSpikes);
    EXPECT_LE(2 * std::abs(left), lost->number) << lost->fix->label;
}

TEST(SpikeFindings, TruncationIsTheCauseWhereANeuronIsDraggedDown)
{
    const quantoscope::Setup nearest{
        .scheme = {.numBits = 4, .upperLimit = 0.5},
        .arithmetic = {.rounding = RoundingRule::saturating},
        .stimulus = {.kind = StimulusKind::poisson, .amplitude = 0.35, .steps = 2000, .rate = 0.35}};
    for (const RoundingRule rule : {RoundingRule::floor, RoundingRule::towardZero}) {
        quantoscope::Setup truncating = nearest;
        truncating.arithmetic.rounding = rule;
        const auto exploration = explore(truncating);
        const Finding& lost = exploration->findings.front();
        EXPECT_TRUE(lost.id == "spikes-lost" || lost.id == "silent") << lost.id;
        EXPECT_TRUE(says(lost, "Cause: truncation (")) << lost.sentence;
        EXPECT_TRUE(says(lost, "Rounding " + std::string(roundingName(rule)))) << lost.sentence;
        const std::size_t without = explore(nearest)->metrics.quantizedSpikes;
        EXPECT_TRUE(says(lost, "would fire " + std::to_string(without) + " times.")) << lost.sentence;
        ASSERT_TRUE(lost.fix);
        EXPECT_EQ(lost.fix->setup.arithmetic.rounding, RoundingRule::saturating);
    }
}

TEST(SpikeFindings, TheRunWithoutTheCauseIsSimulated)
{
    const auto exploration = explore(levelOnThreshold());
    const auto levels = exploration->table.distinct();
    const float above = *std::ranges::upper_bound(levels, 1.0F);
    std::size_t spikes = 0;
    PlainNeuron neuron(*exploration);
    for (const float input : exploration->input->samples()) {
        const float x = neuron.next(input);
        neuron.membrane = neuron.quantizer(x);
        if (x > 1 && neuron.membrane <= 1) {
            neuron.membrane = above;
        } else if (x <= 1 && neuron.membrane > 1) {
            neuron.membrane = 1;
        }
        spikes += neuron.membrane > 1 ? 1 : 0;
    }
    const Finding* lost = find(*exploration, "spikes-lost");
    ASSERT_TRUE(lost);
    EXPECT_TRUE(
        says(*lost, "Without this, the quantized neuron would fire " + std::to_string(spikes) + " times."))
        << lost->sentence << spikes;
}

TEST(SpikeFindings, TheDeadBandIsTheCauseOfASilentNeuron)
{
    const quantoscope::Setup setup{
        .scheme = {.numBits = 4}, .neuron = {.beta = 0.95}, .stimulus = {.amplitude = 0.06, .steps = 500}};
    const auto exploration = explore(setup);
    const Finding* silent = find(*exploration, "silent");
    ASSERT_TRUE(silent);
    EXPECT_EQ(silent, &exploration->findings.front());
    int steps = 0;
    PlainNeuron neuron(*exploration);
    float before = std::nanf("");
    for (const float input : exploration->input->samples()) {
        const float x = neuron.next(input);
        neuron.membrane = neuron.quantizer(x);
        steps += neuron.membrane == before && x != before ? 1 : 0;
        before = neuron.membrane;
    }
    EXPECT_TRUE(says(*silent, "Cause: the dead band (" + std::to_string(steps) + " steps)."))
        << silent->sentence << steps;
}

TEST(SpikeFindings, ClippingIsTheCauseIfManyStatesAreClipped)
{
    quantoscope::Setup setup = levelOnThreshold();
    setup.scheme.numBits = 3;
    setup.stimulus.amplitude = 0.6;
    setup.stimulus.steps = 2000;
    const auto exploration = explore(setup);
    int clipped = 0;
    std::size_t spikes = 0;
    PlainNeuron neuron(*exploration);
    PlainNeuron unclipped(*exploration);
    const auto outside = [&](float x) {
        return x < exploration->table.lowest() || x > exploration->table.highest();
    };
    for (const float input : exploration->input->samples()) {
        const float x = neuron.next(input);
        neuron.membrane = neuron.quantizer(x);
        clipped += outside(x) ? 1 : 0;
        const float y = unclipped.next(input);
        unclipped.membrane = outside(y) ? y : neuron.quantizer(y);
        spikes += unclipped.membrane > 1 ? 1 : 0;
    }
    const Finding* added = find(*exploration, "spikes-added");
    ASSERT_TRUE(added);
    EXPECT_TRUE(says(*added, "Cause: clipping (" + std::to_string(clipped) + " steps).")) << added->sentence;
    EXPECT_TRUE(
        says(*added, "Without this, the quantized neuron would fire " + std::to_string(spikes) + " times."))
        << added->sentence;
    ASSERT_TRUE(added->fix);
    const Metrics mended = explore(added->fix->setup)->metrics;
    const auto left = static_cast<double>(mended.rawSpikes) - static_cast<double>(mended.quantizedSpikes);
    EXPECT_LE(2 * std::abs(left), added->number) << added->fix->label;
}

TEST(SpikeFindings, AddedSpikesAreFound)
{
    const quantoscope::Setup setup{
        .scheme = {.numBits = 4}, .neuron = {.beta = 0.95}, .stimulus = {.amplitude = 0.12, .steps = 500}};
    const auto exploration = explore(setup);
    const Finding* added = find(*exploration, "spikes-added");
    ASSERT_TRUE(added);
    EXPECT_EQ(added->number, 26);
    EXPECT_TRUE(says(*added, "the raw neuron fires 45 times and the quantized neuron 71 times (26 added)."))
        << added->sentence;
    EXPECT_TRUE(says(*added, "Cause: "));
}

/// Each of many runs has a finding about its spikes exactly where some are wrong, with the right number.
TEST(SpikeFindings, EveryClosedLoopFindingCountsTheWrongSpikes)
{
    std::mt19937 engine(5);
    std::uniform_real_distribution<double> real;
    int moved = 0;
    int none = 0;
    for (int round = 0; round < 400; ++round) {
        quantoscope::Setup setup = levelOnThreshold();
        setup.scheme.numBits = 2 + static_cast<int>(engine() % 9);
        setup.scheme.uniform = engine() % 2 == 0;
        setup.scheme.upperLimit = real(engine) + 0.05;
        setup.neuron.kind = static_cast<NeuronKind>(engine() % 4);
        setup.stimulus.seed = engine();
        setup.stimulus.steps = 300;
        const auto exploration = explore(setup);
        if (exploration->table.highest() <= exploration->threshold) {
            continue;
        }
        const std::size_t raw = exploration->metrics.rawSpikes;
        const std::size_t quantized = exploration->metrics.quantizedSpikes;
        const SpikeTimes rawTimes = spikeTimes(exploration->rawSpikes);
        const SpikeTimes quantizedTimes = spikeTimes(exploration->quantizedSpikes);
        const std::size_t unpaired = raw - coincidences(rawTimes, quantizedTimes, 2);
        const auto number = [&](const char* id) {
            const Finding* finding = find(*exploration, id);
            return finding == nullptr ? 0 : finding->number;
        };
        EXPECT_EQ(number("silent"), quantized == 0 ? raw : 0);
        EXPECT_EQ(number("spikes-lost"), quantized > 0 && quantized < raw ? raw - quantized : 0);
        EXPECT_EQ(number("spikes-added"), quantized > raw ? quantized - raw : 0);
        EXPECT_EQ(number("spikes-moved"), quantized == raw ? unpaired : 0);
        moved += quantized == raw && unpaired > 0 ? 1 : 0;
        none += quantized == raw && unpaired == 0 ? 1 : 0;
        const auto ranks = [](const Finding& finding) { return findingRank(finding.id); };
        EXPECT_TRUE(std::ranges::is_sorted(exploration->findings, {}, ranks));
        EXPECT_TRUE(exploration->findings.empty() ||
                    ranks(exploration->findings.back()) < findingKinds.size());
    }
    EXPECT_GT(moved, 5);
    EXPECT_GT(none, 5);
}

TEST(SpikeFindings, ARunWithNoCauseRemovedEqualsTheQuantizedNeuron)
{
    for (const NeuronKind kind :
         {NeuronKind::leaky, NeuronKind::lapicque, NeuronKind::synaptic, NeuronKind::alpha}) {
        for (const bool delay : {true, false}) {
            quantoscope::Setup setup = levelOnThreshold();
            setup.neuron.kind = kind;
            setup.neuron.resetDelay = delay;
            const auto exploration = explore(setup);
            const Neuron neuron = neuronOf(setup);
            const CauseRun run = runWithout(std::nullopt, neuron, exploration->table, exploration->quantizer,
                                            exploration->input->samples());
            EXPECT_EQ(run.spikes, spikeTimes(exploration->quantizedSpikes));
        }
    }
}

TEST(SpikeFindings, LostSpikesComeBeforeClippedSamples)
{
    const auto exploration = ofRecording({0.5F, 1.05F, 0.9F, 1.2F, 9.0F, -7.0F, -7.0F, -7.0F},
                                         {.scheme = {.numBits = 4, .upperLimit = 0.5}});
    ASSERT_GE(exploration->findings.size(), 2U);
    EXPECT_EQ(exploration->findings[0].id, "spikes-lost");
    EXPECT_EQ(exploration->findings[1].id, "outside-range");
}

TEST(SpikeFindings, RoundingAndClippingAddSpikesInTheOpenLoop)
{
    const auto rounded = ofRecording({0.5F, 0.99F, 1.3F}, {.scheme = {.numBits = 3, .upperLimit = 0.05}});
    const Finding* added = find(*rounded, "spikes-added");
    ASSERT_TRUE(added) << rounded->metrics.quantizedSpikes;
    EXPECT_EQ(added->number, 1);
    EXPECT_TRUE(says(*added, "Cause: rounding. Stored as 1.05, which is a spike: 1 sample (0.99)."))
        << added->sentence;
    quantoscope::Setup setup{.scheme = {.numBits = 3, .lowerLimit = -2.2, .upperLimit = 0.5}};
    const auto clipped = ofRecording({0.5F, 0.7F, 1.3F}, setup);
    ASSERT_EQ(clipped->table.lowest(), 1.2F);
    added = find(*clipped, "spikes-added");
    ASSERT_TRUE(added);
    EXPECT_EQ(added->number, 2);
    EXPECT_TRUE(says(*added, "Cause: clipping. Below the lowest level, 1.2, and stored as this level, which "
                             "is a spike: 2 samples (0.5 to 0.7)."))
        << added->sentence;
}

TEST(SpikeFindings, TheOpenLoopCountsEachLostAndAddedSpike)
{
    std::mt19937 engine(3);
    std::normal_distribution<float> normal(0.8F, 0.4F);
    for (int round = 0; round < 200; ++round) {
        std::vector<float> samples(200);
        std::ranges::generate(samples, [&] { return normal(engine); });
        if (round % 3 == 0) {
            samples.push_back(1e10F);
            samples.push_back(std::numeric_limits<float>::infinity());
            samples.push_back(std::nanf(""));
        }
        const Scheme scheme{.numBits = 2 + static_cast<int>(engine() % 5),
                            .uniform = engine() % 2 == 0,
                            .upperLimit = 0.05 + 0.1 * static_cast<double>(engine() % 9)};
        const auto exploration = ofRecording(samples, {.scheme = scheme});
        double lost = 0;
        double added = 0;
        for (const float x : samples) {
            const float level = exploration->quantizer(x);
            lost += x > 1 && !(level > 1) ? 1 : 0;
            added += !(x > 1) && level > 1 ? 1 : 0;
        }
        if (exploration->table.highest() <= 1) {
            continue;
        }
        const bool mostlyLost = lost >= added;
        const Finding* finding = find(*exploration, mostlyLost ? "spikes-lost" : "spikes-added");
        ASSERT_EQ(finding != nullptr, lost + added > 0) << round;
        if (finding != nullptr) {
            EXPECT_EQ(finding->number, mostlyLost ? lost : added) << finding->sentence;
        }
    }
}

} // namespace
} // namespace quantoscope
