// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/exploration.h"
#include "core/explore/overlay.h"
#include "core/neurons/simulate.h"
#include "core/parameters/input_error.h"
#include "core/signals/signal_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <climits>
#include <cmath>

// In a TEST, Setup alone is a private name of testing::Test: hence quantoscope::Setup.
namespace quantoscope {
namespace {

Setup constantCurrent(const Scheme& scheme, double amplitude)
{
    return {.scheme = scheme, .neuron = {.beta = 0.95}, .stimulus = {.amplitude = amplitude, .steps = 500}};
}

struct Spikes
{
    std::size_t raw, quantized;
    bool operator==(const Spikes&) const = default;
};

Spikes spikes(const Scheme& scheme, double amplitude)
{
    const auto exploration = explore(constantCurrent(scheme, amplitude));
    return {exploration->metrics.rawSpikes, exploration->metrics.quantizedSpikes};
}

TEST(Explore, ReproducesTheNumbersOfTheReferenceReadme)
{
    const Scheme uniform{.numBits = 4};
    EXPECT_EQ(spikes(uniform, 0.06), (Spikes{13, 0}));
    EXPECT_EQ(spikes(uniform, 0.12), (Spikes{45, 71}));
    EXPECT_EQ(spikes(uniform, 0.22).quantized, 71U);
    EXPECT_EQ(spikes({.numBits = 4, .uniform = false}, 0.25).quantized, 0U);
    EXPECT_EQ(spikes({.numBits = 4, .uniform = false, .thrCentered = false}, 0.30).quantized, 0U);
}

TEST(Explore, AnAutomaticScaleCoversTheRawMembraneAndFollowsIt)
{
    for (const LevelFormat& format : {LevelFormat(FixedPointFormat{true, 0, 3}),
                                      LevelFormat(SmallFloatFormat{}), LevelFormat(NormalFloatFormat{})}) {
        std::shared_ptr<const Exploration> previous;
        for (const double amplitude : {0.02, 0.2, 3.0}) {
            for (const Loop loop : {Loop::open, Loop::closed}) {
                quantoscope::Setup setup =
                    constantCurrent({.format = format, .scale = std::nullopt}, amplitude);
                setup.loop = loop;
                const auto exploration = explore(setup, {}, {}, previous);
                const SignalSummary& raw = exploration->raw->summary();
                EXPECT_EQ(exploration->setup, setup);
                EXPECT_EQ(exploration->table.scheme(), scaledToCover(setup.scheme, raw.min, raw.max));
                EXPECT_EQ(exploration->metrics.outside, 0U);
                // The same as with that scale.
                const auto scaled = explore(exploration->scaledSetup());
                EXPECT_EQ(scaled->metrics.quantizedSpikes, exploration->metrics.quantizedSpikes);
                EXPECT_EQ(scaled->metrics.mse, exploration->metrics.mse);
                previous = exploration;
            }
        }
    }
}

TEST(Explore, GivesTheSameResultForTheSameInputs)
{
    for (const Loop loop : {Loop::open, Loop::closed}) {
        quantoscope::Setup setup;
        setup.loop = loop;
        setup.stimulus.kind = StimulusKind::noise;
        const auto a = explore(setup);
        const auto b = explore(setup);
        EXPECT_TRUE(
            std::equal(a->raw->samples().begin(), a->raw->samples().end(), b->raw->samples().begin()));
        EXPECT_EQ(a->metrics.mse, b->metrics.mse);
        EXPECT_EQ(a->metrics.occupancy, b->metrics.occupancy);
        EXPECT_EQ(a->histogram.counts, b->histogram.counts);
        EXPECT_EQ(a->findings.size(), b->findings.size());
    }
}

TEST(Explore, OpenLoopQuantizesTheRawTraceAndClosedLoopTheState)
{
    quantoscope::Setup setup;
    setup.loop = Loop::open;
    const auto open = explore(setup);
    EXPECT_FALSE(open->quantized);
    for (std::size_t t = 0; t < open->steps(); ++t) {
        EXPECT_EQ(open->quantizedAt(t), open->quantizer(open->raw->samples()[t]));
    }
    setup.loop = Loop::closed;
    const auto closed = explore(setup);
    const NeuronRun run = simulate(neuronOf(setup), closed->input->samples(), &closed->quantizer);
    EXPECT_TRUE(std::equal(run.membrane.begin(), run.membrane.end(), closed->quantized->samples().begin()));
}

TEST(Explore, CanBeCancelledAtEveryProgressReport)
{
    for (const Loop loop : {Loop::open, Loop::closed}) {
        quantoscope::Setup setup;
        setup.loop = loop;
        setup.stimulus.steps = 200'000;
        int reports = 0;
        explore(setup, {}, [&](double fraction) {
            EXPECT_GE(fraction, 0);
            EXPECT_LE(fraction, 1);
            ++reports;
            return true;
        });
        EXPECT_GT(reports, 5);
        for (int stopAt = 1; stopAt <= reports; ++stopAt) {
            int report = 0;
            EXPECT_THROW(explore(setup, {}, [&](double) { return ++report < stopAt; }), Cancelled);
        }
    }
}

TEST(Explore, RefusesAnInvalidSetupForAnyNumberOfBits)
{
    for (const int bits : {INT_MIN, -1, 0, 17, 64, INT_MAX}) {
        quantoscope::Setup setup;
        setup.scheme.numBits = bits;
        EXPECT_TRUE(validate(setup));
        EXPECT_THROW(explore(setup), InputError);
    }
    EXPECT_EQ(validate(quantoscope::Setup{.neuron = {.beta = 1.5}})->parameter, "beta");
    EXPECT_EQ(validate(quantoscope::Setup{.neuron = {.threshold = 1e39}})->parameter, "neuron_threshold");
}

/// Everything in which two Explorations might differ.
void expectSame(const Exploration& a, const Exploration& b)
{
    const auto sameSamples = [](const std::shared_ptr<const Signal>& x,
                                const std::shared_ptr<const Signal>& y) {
        return x == y || (x && y && std::ranges::equal(x->samples(), y->samples()));
    };
    EXPECT_TRUE(sameSamples(a.input, b.input));
    EXPECT_TRUE(sameSamples(a.raw, b.raw));
    EXPECT_TRUE(sameSamples(a.quantized, b.quantized));
    EXPECT_EQ(a.rawSpikes, b.rawSpikes);
    EXPECT_EQ(a.quantizedSpikes, b.quantizedSpikes);
    EXPECT_EQ(a.envelopes.rawSpikeSteps, b.envelopes.rawSpikeSteps);
    EXPECT_EQ(a.metrics.mse, b.metrics.mse);
    EXPECT_EQ(a.metrics.occupancy, b.metrics.occupancy);
    EXPECT_EQ(a.metrics.rulesDisagree, b.metrics.rulesDisagree);
    EXPECT_EQ(a.metrics.firstDivergence, b.metrics.firstDivergence);
    EXPECT_EQ(a.histogram.counts, b.histogram.counts);
    ASSERT_EQ(a.findings.size(), b.findings.size());
    for (std::size_t i = 0; i < a.findings.size(); ++i) {
        EXPECT_EQ(a.findings[i].sentence, b.findings[i].sentence);
    }
}

TEST(Explore, DoesNotDependOnEarlierExplorations)
{
    std::vector<quantoscope::Setup> setups(7, exampleSetup());
    setups[1].scheme.numBits = 7;
    setups[2].scheme.threshold = 0.8;
    setups[3].neuron.beta = 0.7;
    setups[4].stimulus.seed = 9;
    setups[5].loop = Loop::open;
    setups[6].recording = RecordingName{"recording", 0};
    const auto recording =
        std::make_shared<const Signal>("recording", generate({.kind = StimulusKind::noise, .steps = 300}));
    const auto recordingOf = [&](const quantoscope::Setup& setup) {
        return setup.recording ? recording : nullptr;
    };
    for (const auto& before : setups) {
        const auto previous = explore(before, recordingOf(before));
        for (const auto& setup : setups) {
            expectSame(*explore(setup, recordingOf(setup), {}, previous),
                       *explore(setup, recordingOf(setup)));
        }
    }
}

TEST(Explore, RunsTheRawNeuronAgainOnlyAfterAChange)
{
    quantoscope::Setup setup = exampleSetup();
    const auto first = explore(setup);
    setup.scheme.numBits = 6;
    const auto second = explore(setup, {}, {}, first);
    EXPECT_EQ(second->raw, first->raw);
    EXPECT_EQ(second->input, first->input);
    setup.neuron.beta = 0.8;
    const auto third = explore(setup, {}, {}, second);
    EXPECT_NE(third->raw, first->raw);
    EXPECT_EQ(third->input, first->input);
}

TEST(Explore, HoldsNoCopyOfTheRecording)
{
    quantoscope::Setup setup = exampleSetup();
    setup.loop = Loop::open;
    setup.recording = RecordingName{"recording", 0};
    const auto recording =
        std::make_shared<const Signal>("recording", generate({.kind = StimulusKind::noise, .steps = 3000}));
    EXPECT_EQ(explore(setup, recording)->raw->samples().data(), recording->samples().data());
    setup.loop = Loop::closed;
    EXPECT_EQ(explore(setup, recording)->input->samples().data(), recording->samples().data());
}

TEST(Explore, EstimatesMetricsFromAFractionOfALongRecordingAndSaysSo)
{
    quantoscope::Setup setup = exampleSetup();
    setup.loop = Loop::open;
    setup.recording = RecordingName{"recording", 0};
    auto samples =
        generate({.kind = StimulusKind::noise, .amplitude = 0.5, .offset = 0.3, .steps = 1'000'000});
    samples.insert(samples.end(), samples.begin(), samples.begin() + 500'000);
    const auto recording = std::make_shared<const Signal>("recording", samples);
    const auto index = std::make_shared<const SignalIndex>(provisionalIndexOf(recording->samples()));
    ASSERT_LT(index->sampled(), samples.size());
    const auto estimate =
        explore(setup, std::make_shared<const Signal>("recording", recording->samples(), recording, index));
    const auto exact = explore(setup, recording);
    EXPECT_TRUE(estimate->provisional);
    EXPECT_FALSE(exact->provisional);
    const auto near = [](auto a, auto b) {
        EXPECT_NEAR(static_cast<double>(a), static_cast<double>(b), 0.02 * static_cast<double>(b));
    };
    EXPECT_EQ(estimate->metrics.samples, exact->metrics.samples);
    near(estimate->metrics.mse, exact->metrics.mse);
    near(estimate->metrics.outside, exact->metrics.outside);
    near(estimate->metrics.rawSpikes, exact->metrics.rawSpikes);
    near(estimate->metrics.occupancy[7], exact->metrics.occupancy[7]);
    near(estimate->histogram.counts[120], exact->histogram.counts[120]);
    EXPECT_EQ(estimate->metrics.firstDivergence, exact->metrics.firstDivergence);
}

} // namespace
} // namespace quantoscope
