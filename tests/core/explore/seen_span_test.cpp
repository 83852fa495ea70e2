// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/seen_span.h"

#include "core/signals/signal_index.h"
#include "tests/core/infinity.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

// In a TEST, Setup alone is a private name of testing::Test: hence quantoscope::Setup.
namespace quantoscope {
namespace {

std::shared_ptr<const Exploration> recordedMembrane(std::vector<float> samples, const Scheme& scheme = {})
{
    quantoscope::Setup setup = exampleSetup();
    setup.scheme = scheme;
    setup.loop = Loop::open;
    setup.recording = RecordingName{"recording", 0};
    return explore(setup, std::make_shared<const Signal>("recording", std::move(samples)));
}

bool holds(const ValueSpan& span, double x)
{
    return span.low <= x && x <= span.high;
}

TEST(SeenSpan, ExcludesOnlyAFewOutliers)
{
    std::mt19937 engine(5);
    std::normal_distribution<float> normal;
    for (int round = 0; round < 300; ++round) {
        const std::size_t size = 1 + engine() % 900;
        const float scale = std::pow(10.0F, 3 * normal(engine));
        const float offset = 5 * scale * normal(engine);
        std::vector<float> samples;
        for (std::size_t i = 0; i < size; ++i) {
            const bool wild = engine() % 150 == 0;
            samples.push_back(offset + scale * (wild ? 100 : 1) * normal(engine));
        }
        samples.push_back(std::nanf(""));
        samples.push_back(infinity);
        const ValueSpan beside{-1, 1.2};
        const SeenSpan seen = seenSamples(SortedSamples(samples), beside);
        samples.resize(size);
        const auto [min, max] = std::ranges::minmax(samples);
        EXPECT_EQ(seen.whole, (ValueSpan{min, max}));
        EXPECT_TRUE(holds(seen.whole, seen.usual.low) && holds(seen.whole, seen.usual.high));
        ValueSpan measure = seen.usual;
        measure.add(beside);
        // What is left out would take the rest less than a fifth of the axis.
        EXPECT_TRUE(seen.usual.low == seen.whole.low || measure.low - seen.whole.low > 4 * beside.width());
        EXPECT_TRUE(seen.usual.high == seen.whole.high || seen.whole.high - measure.high > 0);
        EXPECT_TRUE(seen.usual == seen.whole || seen.whole.width() > 4 * beside.width());
        const std::size_t most = size / 200 + 1;
        EXPECT_LE(std::ranges::count_if(samples, [&](float x) { return x < seen.usual.low; }), most);
        EXPECT_LE(std::ranges::count_if(samples, [&](float x) { return x > seen.usual.high; }), most);
    }
}

TEST(SeenSpan, OneOutlierDoesNotFlattenTheRest)
{
    std::mt19937 engine(6);
    std::normal_distribution<float> normal;
    std::vector<float> samples(1000);
    std::ranges::generate(samples, [&] { return normal(engine); });
    samples[500] = 1e9F;
    const auto exploration = recordedMembrane(samples);
    for (const SeenSpan& span :
         {seenMembranes(*exploration), seenErrors(*exploration), seenLevels(*exploration)}) {
        EXPECT_LT(span.usual.width(), 50);
        EXPECT_GE(span.whole.high, 9.9e8);
    }
}

TEST(SeenSpan, ContainsAllTracesIfThereAreNoOutliers)
{
    std::mt19937 engine(7);
    std::uniform_real_distribution<float> place(-1, 1);
    for (const float scale : {1e-3F, 1.0F, 70.0F, 1e6F}) {
        for (const float offset : {0.0F, -65.0F}) {
            std::vector<float> samples(500);
            std::ranges::generate(samples, [&] { return offset + scale * place(engine); });
            const auto exploration = recordedMembrane(samples, {.numBits = 3});
            const ValueSpan membranes = seenMembranes(*exploration).usual;
            const ValueSpan errors = seenErrors(*exploration).usual;
            const ValueSpan levels = seenLevels(*exploration).usual;
            for (std::size_t step = 0; step < exploration->steps(); ++step) {
                const float x = samples[step];
                EXPECT_TRUE(holds(membranes, x) && holds(membranes, exploration->quantizedAt(step)));
                EXPECT_TRUE(holds(errors, double{exploration->quantizedAt(step)} - x));
                EXPECT_TRUE(holds(levels, x));
            }
        }
    }
}

TEST(SeenSpan, ContainsTheErrorsOfAllUsualSamples)
{
    std::mt19937 engine(8);
    std::normal_distribution<float> normal;
    for (const bool uniform : {true, false}) {
        std::vector<float> samples(2000);
        std::ranges::generate(samples, [&] { return 3 * normal(engine); });
        samples[7] = -1e6F;
        const auto exploration = recordedMembrane(samples, {.numBits = 4, .uniform = uniform});
        const ValueSpan usual = seenMembranes(*exploration).usual;
        const ValueSpan errors = seenErrors(*exploration).usual;
        EXPECT_LT(errors.high, 100);
        for (std::size_t step = 0; step < exploration->steps(); ++step) {
            EXPECT_TRUE(holds(usual, exploration->quantizedAt(step)));
            if (holds(usual, samples[step])) {
                EXPECT_LE(std::abs(exploration->quantizedAt(step) - samples[step]), errors.high * 1.000001);
            }
        }
    }
}

} // namespace
} // namespace quantoscope
