// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/overlay.h"

#include "core/signals/signal_index.h"
#include "tests/core/infinity.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <random>

// In a TEST, Setup alone is a private name of testing::Test: hence quantoscope::Setup.
namespace quantoscope {
namespace {

/// NaN where nothing finite was added.
struct Range
{
    float min = std::nanf("");
    float max = std::nanf("");

    void add(float x)
    {
        if (std::isfinite(x)) {
            min = std::isnan(min) ? x : std::min(min, x);
            max = std::isnan(max) ? x : std::max(max, x);
        }
    }
};

bool same(float a, float b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

OverlayColumn bruteForce(const Exploration& exploration, std::size_t begin, std::size_t end)
{
    Range raw;
    Range quantized;
    Range error;
    bool rawSpike = false;
    bool quantizedSpike = false;
    for (std::size_t step = begin; step < end; ++step) {
        raw.add(exploration.raw->samples()[step]);
        quantized.add(exploration.quantizedAt(step));
        error.add(exploration.quantizedAt(step) - exploration.raw->samples()[step]);
        rawSpike = rawSpike || exploration.rawSpikeAt(step);
        quantizedSpike = quantizedSpike || exploration.quantizedSpikeAt(step);
    }
    return {raw.min, raw.max, quantized.min, quantized.max, error.min, error.max, rawSpike, quantizedSpike};
}

void expectColumns(const OverlayColumns& actual, const Exploration& exploration, std::size_t first,
                   std::size_t last)
{
    const std::size_t count = actual.columns.size();
    for (std::size_t i = 0; i < count; ++i) {
        const auto expected = bruteForce(exploration, first + (last - first) * i / count,
                                         first + (last - first) * (i + 1) / count);
        const OverlayColumn& column = actual.columns[i];
        ASSERT_TRUE(same(column.rawMin, expected.rawMin) && same(column.rawMax, expected.rawMax)) << i;
        ASSERT_TRUE(same(column.quantizedMin, expected.quantizedMin)) << i << " " << column.quantizedMin;
        ASSERT_TRUE(same(column.quantizedMax, expected.quantizedMax)) << i << " " << column.quantizedMax;
        ASSERT_EQ(column.rawSpike, expected.rawSpike) << i;
        ASSERT_EQ(column.quantizedSpike, expected.quantizedSpike) << i;
        if (actual.errorExact) {
            ASSERT_TRUE(same(column.errorMin, expected.errorMin)) << i;
            ASSERT_TRUE(same(column.errorMax, expected.errorMax)) << i;
        } else if (!std::isnan(expected.errorMin)) {
            ASSERT_GE(column.errorMin, expected.errorMin) << i;
            ASSERT_LE(column.errorMax, expected.errorMax) << i;
        }
    }
}

/// A walk about the levels; `odd` of 1000 samples are something else.
std::shared_ptr<const Signal> recordingOf(std::size_t count, std::uint32_t odd, std::uint32_t seed)
{
    std::mt19937 engine(seed);
    std::normal_distribution<float> step(0.0F, 0.02F);
    std::uniform_int_distribution<std::uint32_t> bits;
    std::vector<float> samples(count);
    float walk = 0.4F;
    for (float& x : samples) {
        walk = std::clamp(walk + step(engine), -1.4F, 1.5F);
        x = walk;
        if (engine() % 1000 < odd) {
            const auto kind = engine() % 8;
            x = kind == 0   ? std::bit_cast<float>(bits(engine))
                : kind == 1 ? std::nanf("")
                : kind == 2 ? infinity
                : kind == 3 ? -infinity
                : kind == 4 ? 1e8F * walk
                            : 1.0F + static_cast<float>(engine() % 100) * 1e-7F;
        }
    }
    return withIndex(std::make_shared<const Signal>("recording", std::move(samples)));
}

quantoscope::Setup openLoop(const Scheme& scheme, RoundingRule rule)
{
    quantoscope::Setup setup;
    setup.scheme = scheme;
    setup.arithmetic.rounding = rule;
    setup.loop = Loop::open;
    setup.recording = RecordingName{"recording", 0};
    return setup;
}

std::vector<Scheme> schemes()
{
    return {{.numBits = 1},
            {.numBits = 4},
            {.numBits = 8, .uniform = false, .thrCentered = false},
            {.numBits = 10, .uniform = false},
            {.numBits = 12, .uniform = false, .thrCentered = false},
            {.numBits = 5, .uniform = false, .multiplier = 0.01},
            {.numBits = 6, .threshold = -1.0}};
}

TEST(OverlayColumns, EqualBruteForceForARecording)
{
    std::uint32_t seed = 1;
    for (const std::uint32_t odd : {0U, 3U, 900U}) {
        const auto recording = recordingOf(30'000, odd, ++seed);
        for (const Scheme& scheme : schemes()) {
            for (const RoundingRule rule : allRoundingRules) {
                const auto exploration = explore(openLoop(scheme, rule), recording);
                for (const std::size_t count : {1U, 9U, 100U, 400U}) {
                    const auto columns = overlayColumns(*exploration, 17, 29'901, count);
                    ASSERT_EQ(columns.columns.size(), count);
                    EXPECT_TRUE(columns.exact);
                    EXPECT_EQ(columns.errorExact, count == 400 || exploration->quantized);
                    expectColumns(columns, *exploration, 17, 29'901);
                }
            }
        }
    }
}

TEST(OverlayColumns, HaveExactErrorsWithoutATimeLimit)
{
    const auto recording = recordingOf(30'000, 5, 77);
    const auto exploration = explore(openLoop({.numBits = 6}, RoundingRule::reference), recording);
    const auto columns = exactOverlayColumns(*exploration, 0, 30'000, 7);
    EXPECT_TRUE(columns.exact && columns.errorExact);
    expectColumns(columns, *exploration, 0, 30'000);
    EXPECT_THROW(exactOverlayColumns(*exploration, 0, 30'000, 7, [](double) { return false; }), Cancelled);
}

TEST(OverlayColumns, EqualBruteForceInTheClosedLoop)
{
    for (const bool resetDelay : {true, false}) {
        quantoscope::Setup setup = exampleSetup();
        setup.stimulus.steps = 20'000;
        setup.neuron.resetDelay = resetDelay;
        const auto exploration = explore(setup);
        for (const std::size_t count : {1U, 7U, 999U, 25'000U}) {
            const auto columns = overlayColumns(*exploration, 3, 19'997, count);
            ASSERT_EQ(columns.columns.size(), count);
            EXPECT_TRUE(columns.exact && columns.errorExact);
            expectColumns(columns, *exploration, 3, 19'997);
        }
    }
}

TEST(OverlayColumns, LieWithinTheExactOnesForAProvisionalRecordingAndSaySo)
{
    const auto exact = recordingOf(1'200'000, 0, 9);
    const auto index = std::make_shared<const SignalIndex>(provisionalIndexOf(exact->samples()));
    const auto recording = std::make_shared<const Signal>("recording", exact->samples(), exact, index);
    const auto exploration = explore(openLoop({.numBits = 4}, RoundingRule::reference), recording);
    const auto columns = overlayColumns(*exploration, 0, exact->size(), 300);
    EXPECT_FALSE(columns.exact);
    const auto all = overlayColumns(*explore(exploration->setup, exact), 0, exact->size(), 300);
    EXPECT_TRUE(all.exact);
    for (std::size_t i = 0; i < 300; ++i) {
        EXPECT_GE(columns.columns[i].rawMin, all.columns[i].rawMin);
        EXPECT_LE(columns.columns[i].rawMax, all.columns[i].rawMax);
        EXPECT_GE(columns.columns[i].quantizedMin, all.columns[i].quantizedMin);
        EXPECT_LE(columns.columns[i].quantizedMax, all.columns[i].quantizedMax);
    }
    EXPECT_TRUE(
        overlayColumns(*exploration, 1000, 2000, 300).exact); // near enough for the samples themselves
}

} // namespace
} // namespace quantoscope
