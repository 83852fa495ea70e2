// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/exploration.h"
#include "core/levels/spacing.h"
#include "core/neurons/simulate.h"
#include "core/text/number_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

// In a TEST, Setup alone is a private name of testing::Test: hence quantoscope::Setup.
namespace quantoscope {
namespace {

const Finding* find(const Exploration& exploration, const std::string& id)
{
    for (const Finding& finding : exploration.findings) {
        if (finding.id == id) {
            return &finding;
        }
    }
    return nullptr;
}

std::shared_ptr<const Exploration> ofRecording(std::vector<float> samples, Setup setup = {})
{
    setup.loop = Loop::open;
    setup.recording = RecordingName{"trace.csv", 0};
    return explore(setup, std::make_shared<Signal>("trace", std::move(samples)));
}

TEST(Findings, EveryFixIsValidAndRemovesItsFinding)
{
    for (int bits = 1; bits <= 10; ++bits) {
        for (const auto& [uniform, thrCentered] : {std::pair{true, true}, {false, true}, {false, false}}) {
            for (const double upperLimit : {0.0, 0.2, 1.0}) {
                for (const double amplitude : {0.06, 0.3, -0.5}) {
                    quantoscope::Setup setup;
                    setup.scheme = {.numBits = bits,
                                    .uniform = uniform,
                                    .thrCentered = thrCentered,
                                    .upperLimit = upperLimit};
                    setup.stimulus.amplitude = amplitude;
                    const auto exploration = explore(setup);
                    for (const Finding& finding : exploration->findings) {
                        if (!finding.fix) {
                            continue;
                        }
                        ASSERT_FALSE(validate(finding.fix->setup)) << finding.id;
                        const auto mended = explore(finding.fix->setup);
                        if (finding.id == "outside-range" || finding.id == "never-fires" ||
                            finding.id == "rest-is-no-level") {
                            EXPECT_FALSE(find(*mended, finding.id))
                                << finding.id << ' ' << bits << ' ' << spacingName(setup.scheme) << ' '
                                << upperLimit << ' ' << amplitude;
                        }
                    }
                }
            }
        }
    }
}

/// 63 spikes that peak just above the threshold, among a membrane that climbs from 0.
std::vector<float> lowSpikes()
{
    std::vector<float> samples;
    for (int spike = 0; spike < 63; ++spike) {
        samples.insert(samples.end(), {0.0F, 0.4F, 0.7F, 0.9F, 1.01F + 0.001F * static_cast<float>(spike)});
    }
    return samples;
}

TEST(Findings, AnOpenLoopThatLosesEverySpikeHasAFixThatKeepsThem)
{
    const auto exploration = ofRecording(lowSpikes(), {.scheme = {.numBits = 4, .upperLimit = 0.5}});
    ASSERT_EQ(exploration->metrics.rawSpikes, 63U);
    ASSERT_EQ(exploration->metrics.quantizedSpikes, 0U);
    const Finding* lost = find(*exploration, "spikes-lost");
    ASSERT_TRUE(lost && lost->fix);
    EXPECT_EQ(lost->severity(), Severity::warning);
    EXPECT_EQ(lost->number, 63);
    EXPECT_EQ(lost->sentence, "Quantizing loses 63 of the raw trace's 63 spikes. Cause: a level equal to the "
                              "threshold. Stored as 1, which is not a spike: 63 samples (1.01 to 1.072).");
    const auto mended = ofRecording(lowSpikes(), lost->fix->setup);
    EXPECT_EQ(mended->metrics.quantizedSpikes, 63U) << lost->fix->label;
    EXPECT_EQ(lost->fix->setup.scheme.numBits, 4) << lost->fix->label;
    EXPECT_FALSE(find(*mended, "spikes-lost"));
}

TEST(Findings, ASilentNeuronsMembraneReachesTheStatedMaximum)
{
    std::mt19937 engine(11);
    std::uniform_real_distribution<double> real;
    int atThreshold = 0;
    int below = 0;
    int huge = 0;
    for (int round = 0; round < 1500; ++round) {
        quantoscope::Setup setup;
        setup.loop = Loop::closed;
        setup.scheme.numBits = 1 + static_cast<int>(engine() % 6);
        setup.scheme.uniform = engine() % 2 == 0;
        setup.scheme.thrCentered = engine() % 2 == 0;
        setup.scheme.upperLimit = engine() % 2 == 0 ? 0.5 : real(engine); // 1 a level, or not
        setup.neuron.beta = engine() % 3 == 0 ? 1 : 0.8 + 0.2 * real(engine);
        setup.stimulus.amplitude = engine() % 8 == 0 ? std::pow(10, 30 * real(engine)) : 0.3 * real(engine);
        if (engine() % 2 == 0) {
            setup.stimulus.kind = StimulusKind::poisson;
            setup.stimulus.amplitude = 0.4 * real(engine);
            setup.stimulus.rate = 0.35;
        }
        setup.stimulus.steps = 30;
        if (engine() % 3 == 0) { // the threshold is a level, and reached by few large steps
            setup.scheme = {.numBits = 4, .upperLimit = 0.5};
            setup.neuron.beta = 0.9;
            setup.stimulus.kind = StimulusKind::poisson;
            setup.stimulus.amplitude = 0.3 + 0.1 * real(engine);
            setup.stimulus.rate = 0.35;
            setup.stimulus.steps = 11;
            setup.stimulus.seed = engine();
        }
        const auto exploration = explore(setup);
        const Finding* silent = find(*exploration, "silent");
        if (silent == nullptr) {
            continue;
        }
        const Quantizer quantizer(LevelTable(setup.scheme), setup.arithmetic);
        const NeuronRun raw = simulate(neuronOf(setup), exploration->input->samples(), nullptr);
        const NeuronRun run = simulate(neuronOf(setup), exploration->input->samples(), &quantizer);
        ASSERT_EQ(std::ranges::count(run.spikes, 1), 0);
        ASSERT_GT(std::ranges::count(raw.spikes, 1), 0);
        const float highest = *std::ranges::max_element(run.membrane);
        const float largest = *std::ranges::max_element(raw.membrane);
        const std::string sentence = silent->sentence.substr(0, silent->sentence.find(" Cause: "));
        const auto says = [&](const std::string& words) { return sentence.find(words) != std::string::npos; };
        EXPECT_EQ(says("reaches the threshold"), highest == exploration->threshold) << sentence;
        EXPECT_EQ(says("below the threshold"), highest < exploration->threshold) << sentence;
        const bool alike = briefText(highest) == briefText(exploration->threshold);
        EXPECT_EQ(says("never rises above " + (alike ? numberText(highest) : briefText(highest)) +
                       ", which is below"),
                  highest < exploration->threshold)
            << sentence;
        if (says("The maximum of the raw membrane")) {
            ++huge;
            EXPECT_TRUE(says(briefText(largest) + ", would be stored as " + briefText(quantizer(largest))))
                << sentence;
            EXPECT_LE(quantizer(largest), exploration->threshold) << sentence;
        }
        (highest == exploration->threshold ? atThreshold : below)++;
    }
    EXPECT_GT(atThreshold, 5);
    EXPECT_GT(below, 5);
    EXPECT_GT(huge, 5);
}

TEST(Findings, UseTheSingularForOneSample)
{
    const auto one = ofRecording({0.5F, 0.2F, 1.5F});
    EXPECT_EQ(find(*one, "outside-range")->sentence,
              "1 sample (33.33 %) is outside the range of the levels and is clipped.");
    const auto two = ofRecording({0.5F, 0.2F, 1.5F, 1.5F});
    EXPECT_EQ(find(*two, "outside-range")->sentence,
              "2 samples (50 %) are outside the range of the levels and are clipped.");
    const auto spike = ofRecording({0.5F, 0.2F, 1.01F}, {.scheme = {.numBits = 4, .upperLimit = 0.5}});
    EXPECT_TRUE(
        find(*spike, "spikes-lost")->sentence.starts_with("Quantizing loses the raw trace's only spike."));
    const auto nan = ofRecording({0.5F, std::nanf("")});
    EXPECT_EQ(find(*nan, "not-finite")->sentence,
              "1 sample (NaN) is kept but excluded from the error metrics.");
    const auto both = ofRecording({0.5F, std::nanf(""), std::numeric_limits<float>::infinity()});
    EXPECT_EQ(find(*both, "not-finite")->sentence,
              "2 samples (1 NaN, 1 infinite) are kept but excluded from the error metrics.");
}

TEST(Findings, ASingleLostSpikeIsFound)
{
    const auto found = [](std::vector<float> samples) {
        const auto exploration =
            ofRecording(std::move(samples), {.scheme = {.numBits = 4, .upperLimit = 0.5}});
        const Finding* lost = find(*exploration, "spikes-lost");
        return lost == nullptr ? 0.0 : lost->number;
    };
    EXPECT_EQ(found({0.5F, 1.05F, 0.9F, 1.2F}), 1);
    EXPECT_EQ(found({0.5F, 1.05F, 0.9F, 1.2F, 1.2F, 1.2F}), 1);
    EXPECT_EQ(found({0.5F, 0.9F, 1.2F}), 0);
}

TEST(Findings, SpikesLostToHugeInputsAreKeptBySaturatingRounding)
{
    const auto exploration = ofRecording({0.5F, 1e9F, std::numeric_limits<float>::infinity()});
    const Finding* lost = find(*exploration, "spikes-lost");
    ASSERT_TRUE(lost && lost->fix);
    EXPECT_EQ(lost->fix->setup.arithmetic.rounding, RoundingRule::saturating);
}

TEST(Findings, EveryFixForLostSpikesRestoresAtLeastHalfOfThem)
{
    for (int bits = 1; bits <= 6; ++bits) {
        for (const auto& [uniform, thrCentered] : {std::pair{true, true}, {false, true}, {false, false}}) {
            for (const double upperLimit : {0.1, 0.5, 1.0, 2.0}) {
                const auto exploration = ofRecording(lowSpikes(), {.scheme = {.numBits = bits,
                                                                              .uniform = uniform,
                                                                              .thrCentered = thrCentered,
                                                                              .upperLimit = upperLimit}});
                const Finding* lost = find(*exploration, "spikes-lost");
                const bool some = exploration->table.highest() > exploration->threshold;
                const std::size_t quantized = exploration->metrics.quantizedSpikes;
                EXPECT_EQ(lost != nullptr, some && quantized < 63);
                if (lost != nullptr) {
                    ASSERT_TRUE(lost->fix) << bits << spacingName(exploration->setup.scheme) << upperLimit;
                    const auto mended = ofRecording(lowSpikes(), lost->fix->setup);
                    EXPECT_LE(2 * (63 - mended->metrics.quantizedSpikes), 63 - quantized) << lost->fix->label;
                }
            }
        }
    }
}

TEST(Findings, HugeInputsBecomeTheFirstLevelAndTheFixClampsThem)
{
    const auto exploration = ofRecording({0.5F, 1e9F});
    const Finding* finding = find(*exploration, "huge-inputs");
    ASSERT_TRUE(finding && finding->fix);
    EXPECT_NE(finding->sentence.find("stored as -1"), std::string::npos) << finding->sentence;
    EXPECT_TRUE(find(*exploration, "rules-disagree"));
    EXPECT_FALSE(find(*ofRecording({0.5F, 1e9F}, finding->fix->setup), "huge-inputs"));
}

TEST(Findings, NonFiniteSamplesAreCounted)
{
    const auto exploration = ofRecording({0.5F, std::nanf(""), std::numeric_limits<float>::infinity()});
    const Finding* finding = find(*exploration, "not-finite");
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->number, 2);
}

TEST(Findings, DeadBandIsConfirmedByTheSimulationOnBothSides)
{
    quantoscope::Setup setup;
    setup.scheme.numBits = 4;
    const auto exploration = explore(setup);
    const Finding* finding = find(*exploration, "dead-zone");
    ASSERT_TRUE(finding);
    const auto edge = static_cast<float>(finding->number);
    const auto settled = [&](float current) {
        return simulate(neuronOf(setup), std::vector<float>(1000, current), &exploration->quantizer)
            .membrane[999];
    };
    EXPECT_EQ(settled(std::nextafter(edge, 0.0F)), settled(0.0F));
    EXPECT_GT(settled(edge), settled(0.0F));
}

TEST(Findings, SilentRangeIsWhereTheRawNeuronFiresAndTheQuantizedOneDoesNot)
{
    quantoscope::Setup setup;
    setup.scheme.numBits = 4;
    setup.neuron.beta = 0.95;
    const auto exploration = explore(setup);
    const Finding* finding = find(*exploration, "silent-range");
    ASSERT_TRUE(finding);
    EXPECT_NEAR(finding->number, 0.05, 1e-4);
}

/// The neuron of the reference's README: silent at 4 bits under a current of 0.06 that makes the raw one
/// fire.
Setup silentNeuron()
{
    return {.scheme = {.numBits = 4},
            .neuron = {.beta = 0.95},
            .stimulus = {.kind = StimulusKind::step, .amplitude = 0.06, .steps = 500}};
}

TEST(Findings, ASilentRunNamesItsDeadBandAndHasAFixThatFires)
{
    const auto exploration = explore(silentNeuron());
    ASSERT_EQ(exploration->metrics.rawSpikes, 13U);
    ASSERT_EQ(exploration->metrics.quantizedSpikes, 0U);
    const Finding* silent = find(*exploration, "silent");
    ASSERT_TRUE(silent && silent->fix);
    EXPECT_EQ(silent->severity(), Severity::warning);
    EXPECT_EQ(silent->number, 13);
    const auto mended = explore(silent->fix->setup);
    EXPECT_EQ(silent->fix->setup.stimulus, silentNeuron().stimulus);
    EXPECT_GE(2 * mended->metrics.quantizedSpikes, mended->metrics.rawSpikes) << silent->fix->label;
    EXPECT_FALSE(find(*mended, "silent"));
    const Finding* range = find(*exploration, "silent-range");
    const Finding* deadBand = find(*exploration, "dead-zone");
    ASSERT_TRUE(range && deadBand);
    EXPECT_NE(range->sentence.find("from 0.05 to 0.11"), std::string::npos) << range->sentence;
    EXPECT_GT(deadBand->number, 0.0);
}

TEST(Findings, ARunThatLosesHalfItsSpikesHasAFixThatRestoresThem)
{
    quantoscope::Setup setup = silentNeuron();
    setup.scheme = {.numBits = 4, .uniform = false, .thrCentered = false};
    setup.stimulus = {.kind = StimulusKind::noise, .amplitude = 0.2, .steps = 500};
    const auto exploration = explore(setup);
    const Metrics& metrics = exploration->metrics;
    ASSERT_GT(metrics.quantizedSpikes, 0U);
    ASSERT_LE(2 * metrics.quantizedSpikes, metrics.rawSpikes);
    const Finding* lost = find(*exploration, "spikes-lost");
    ASSERT_TRUE(lost && lost->fix);
    const std::size_t wrong = metrics.rawSpikes - metrics.quantizedSpikes;
    EXPECT_EQ(lost->number, static_cast<double>(wrong));
    EXPECT_FALSE(find(*exploration, "silent"));
    const Metrics mended = explore(lost->fix->setup)->metrics;
    const auto left = static_cast<double>(mended.quantizedSpikes) - static_cast<double>(mended.rawSpikes);
    EXPECT_LE(2 * std::abs(left), static_cast<double>(wrong)) << lost->fix->label;
}

TEST(Findings, EverySilentRunWithALevelAboveTheThresholdHasAFixThatFires)
{
    for (const NeuronKind kind :
         {NeuronKind::leaky, NeuronKind::lapicque, NeuronKind::synaptic, NeuronKind::alpha}) {
        for (const auto& [uniform, thrCentered] : {std::pair{true, true}, {false, true}, {false, false}}) {
            for (const double amplitude : {0.06, 0.1, 1.1}) {
                quantoscope::Setup setup = silentNeuron();
                setup.neuron.kind = kind;
                setup.neuron.alpha = 0.97;
                setup.scheme = {.numBits = 3, .uniform = uniform, .thrCentered = thrCentered};
                setup.stimulus.amplitude = amplitude;
                const auto exploration = explore(setup);
                const Finding* silent = find(*exploration, "silent");
                EXPECT_EQ(silent != nullptr,
                          exploration->metrics.rawSpikes > 0 && exploration->metrics.quantizedSpikes == 0);
                if (silent != nullptr) {
                    ASSERT_TRUE(silent->fix) << int(kind) << spacingName(setup.scheme) << amplitude;
                    EXPECT_GT(explore(silent->fix->setup)->metrics.quantizedSpikes, 0U);
                }
            }
        }
    }
}

TEST(Findings, ANeuronThatFiresWithoutInputIsFound)
{
    quantoscope::Setup setup;
    setup.scheme = {.numBits = 3, .uniform = false};
    setup.neuron.kind = NeuronKind::synaptic;
    setup.stimulus.amplitude = 0;
    const auto exploration = explore(setup);
    EXPECT_GT(exploration->metrics.quantizedSpikes, 0U);
    EXPECT_TRUE(find(*exploration, "fires-at-rest"));
    EXPECT_FALSE(find(*exploration, "dead-zone"));
}

} // namespace
} // namespace quantoscope
