// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/exploration.h"
#include "core/explore/overlay.h"
#include "core/neurons/simulate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <climits>
#include <cmath>

// In a TEST, Setup alone is a private name of testing::Test: hence quantoscope::Setup.
namespace quantoscope {
namespace {

Setup constantCurrent(Scheme scheme, double amplitude)
{
    return {.scheme = scheme, .neuron = {.beta = 0.95}, .stimulus = {.amplitude = amplitude, .steps = 500}};
}

struct Spikes
{
    std::size_t raw, quantized;
    bool operator==(const Spikes&) const = default;
};

Spikes spikes(Scheme scheme, double amplitude)
{
    const auto exploration = explore(constantCurrent(scheme, amplitude));
    return {exploration->metrics.rawSpikes, exploration->metrics.quantizedSpikes};
}

TEST(Explore, ShowsTheNumbersOfTheReferencesReadme)
{
    const Scheme uniform{.numBits = 4};
    EXPECT_EQ(spikes(uniform, 0.06), (Spikes{13, 0}));
    EXPECT_EQ(spikes(uniform, 0.12), (Spikes{45, 71}));
    EXPECT_EQ(spikes(uniform, 0.22).quantized, 71U);
    EXPECT_EQ(spikes({.numBits = 4, .uniform = false}, 0.25).quantized, 0U);
    EXPECT_EQ(spikes({.numBits = 4, .uniform = false, .thrCentered = false}, 0.30).quantized, 0U);
}

TEST(Explore, SameInputsSameResult)
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

TEST(Explore, CancelsAtEveryPointThatReports)
{
    for (const Loop loop : {Loop::open, Loop::closed}) {
        quantoscope::Setup setup;
        setup.loop = loop;
        setup.stimulus.steps = 200'000;
        int reports = 0;
        explore(setup, {}, [&](double share) {
            EXPECT_GE(share, 0);
            EXPECT_LE(share, 1);
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

TEST(Explore, RefusesAnInvalidSetupWhateverItsBits)
{
    for (const int bits : {INT_MIN, -1, 0, 17, 64, INT_MAX}) {
        quantoscope::Setup setup;
        setup.scheme.numBits = bits;
        EXPECT_TRUE(validate(setup));
        EXPECT_THROW(explore(setup), InvalidSetup);
    }
    EXPECT_EQ(validate(quantoscope::Setup{.neuron = {.beta = 1.5}})->parameter, "beta");
    EXPECT_EQ(validate(quantoscope::Setup{.neuron = {.threshold = 1e39}})->parameter, "neuron_threshold");
}

TEST(OverlayColumns, EqualBruteForce)
{
    quantoscope::Setup setup;
    setup.stimulus = {.kind = StimulusKind::noise, .amplitude = 0.5, .steps = 1000};
    const auto exploration = explore(setup);
    for (const std::size_t count : {1U, 7U, 999U, 1000U, 1500U}) {
        const std::size_t first = 3;
        const std::size_t last = 997;
        const auto columns = overlayColumns(*exploration, first, last, count);
        ASSERT_EQ(columns.size(), count);
        std::size_t spikes = 0;
        for (std::size_t c = 0; c < count; ++c) {
            float low = INFINITY;
            float high = -INFINITY;
            bool spike = false;
            for (std::size_t t = first; t < last; ++t) {
                const bool inside =
                    t >= first + (last - first) * c / count && t < first + (last - first) * (c + 1) / count;
                if (inside) {
                    low = std::min(low, exploration->raw->samples()[t]);
                    high = std::max(high, exploration->raw->samples()[t]);
                    spike = spike || exploration->quantizedSpikeAt(t);
                }
            }
            if (low <= high) {
                EXPECT_EQ(columns[c].rawMin, low);
                EXPECT_EQ(columns[c].rawMax, high);
            } else {
                EXPECT_TRUE(std::isnan(columns[c].rawMin) && std::isnan(columns[c].rawMax));
            }
            EXPECT_EQ(columns[c].quantizedSpike, spike);
            spikes += spike ? 1 : 0;
        }
        EXPECT_GT(spikes, 0U);
    }
}

} // namespace
} // namespace quantoscope
