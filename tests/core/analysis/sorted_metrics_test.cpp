// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/sorted_metrics.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <limits>
#include <random>

namespace quantoscope {
namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();

/// Tables of every odd kind: uniform and not, dead levels, levels that tie, not ascending, descending, all
/// the same, wide and tiny.
std::vector<Scheme> schemes()
{
    std::vector<Scheme> all;
    for (const int bits : {1, 3, 4, 8, 10, 12}) {
        all.push_back({.numBits = bits});
        all.push_back({.numBits = bits, .uniform = false});
        all.push_back({.numBits = bits, .uniform = false, .thrCentered = false});
    }
    all.push_back({.numBits = 6, .threshold = -1.0});
    all.push_back({.numBits = 3, .threshold = 0.0});
    all.push_back({.numBits = 4, .uniform = false, .multiplier = 0.0});
    all.push_back({.numBits = 5, .uniform = false, .multiplier = 0.01});
    all.push_back({.numBits = 4, .threshold = 1e30});
    all.push_back({.numBits = 4, .threshold = 1e-30});
    return all;
}

std::vector<float> samplesOf(const LevelTable& table, const Quantizer& quantizer, std::size_t count,
                             bool onlyTame, std::uint32_t seed)
{
    std::mt19937 engine(seed);
    const float width = std::max(table.highest() - table.lowest(), 1e-6F);
    std::normal_distribution<float> membrane(table.lowest() / 2 + table.highest() / 2, 0.4F * width);
    std::uniform_int_distribution<std::uint32_t> bits;
    std::vector<float> samples(count);
    const auto boundaries = quantizer.boundaries();
    for (float& x : samples) {
        x = membrane(engine);
        const auto kind = engine() % 12;
        if (kind == 0 && !boundaries.empty()) {
            x = boundaries[engine() % boundaries.size()];
        } else if (kind == 1 && !boundaries.empty()) {
            x = std::nextafter(boundaries[engine() % boundaries.size()], -infinity);
        } else if (kind == 2) {
            x = table[engine() % table.size()];
        } else if (kind == 3 && !onlyTame) {
            x = std::bit_cast<float>(bits(engine)); // any float there is
        } else if (kind == 4 && !onlyTame) {
            x = std::array{infinity, -infinity, std::nanf(""), 1e8F * width}[engine() % 4];
        }
    }
    return samples;
}

void expectSame(const Metrics& actual, const Metrics& expected)
{
    EXPECT_EQ(actual.samples, expected.samples);
    EXPECT_EQ(actual.compared, expected.compared);
    EXPECT_NEAR(actual.mse, expected.mse, 1e-9 * expected.mse);
    EXPECT_EQ(actual.maxError, expected.maxError);
    EXPECT_NEAR(actual.signalPower, expected.signalPower, 1e-9 * expected.signalPower);
    if (std::isfinite(expected.sqnrDb)) {
        EXPECT_NEAR(actual.sqnrDb, expected.sqnrDb, 1e-6);
    } else {
        EXPECT_EQ(std::isnan(actual.sqnrDb), std::isnan(expected.sqnrDb));
        EXPECT_EQ(std::isinf(actual.sqnrDb), std::isinf(expected.sqnrDb));
    }
    EXPECT_EQ(actual.occupancy, expected.occupancy);
    EXPECT_EQ(actual.levelsUsed, expected.levelsUsed);
    EXPECT_EQ(actual.entropyBits, expected.entropyBits);
    EXPECT_EQ(actual.outside, expected.outside);
    EXPECT_EQ(actual.nanCount, expected.nanCount);
    EXPECT_EQ(actual.infCount, expected.infCount);
    EXPECT_EQ(actual.rulesDisagree, expected.rulesDisagree);
    EXPECT_EQ(actual.rawSpikes, expected.rawSpikes);
    EXPECT_EQ(actual.quantizedSpikes, expected.quantizedSpikes);
}

struct Case
{
    Scheme scheme;
    RoundingRule rule;
    bool tame;
};

std::vector<Case> cases()
{
    std::vector<Case> all;
    for (const Scheme& scheme : schemes()) {
        for (const RoundingRule rule : allRoundingRules) {
            all.push_back({scheme, rule, true});
            all.push_back({scheme, rule, false});
        }
    }
    return all;
}

TEST(SortedMetrics, EqualTheDirectPass)
{
    std::uint32_t seed = 1;
    for (const auto& [scheme, rule, tame] : cases()) {
        const LevelTable table(scheme);
        const Quantizer quantizer(table, rule);
        const auto samples = samplesOf(table, quantizer, 3000, tame, ++seed);
        for (const float threshold : {static_cast<float>(scheme.threshold), table.lowest() * 0.3F}) {
            SCOPED_TRACE(testing::Message() << scheme.numBits << " bits, " << scheme.uniform << ", "
                                            << scheme.threshold << ", rule " << static_cast<int>(rule));
            expectSame(measureOpenLoop(SortedSamples(samples), table, quantizer, threshold),
                       measureOpenLoop(samples, table, quantizer, threshold));
        }
    }
}

TEST(SortedMetrics, FindTheFirstSpikeDifference)
{
    std::uint32_t seed = 100;
    for (const auto& [scheme, rule, tame] : cases()) {
        const LevelTable table(scheme);
        const Quantizer quantizer(table, rule);
        auto samples = samplesOf(table, quantizer, 3000, tame, ++seed);
        for (const float threshold : {static_cast<float>(scheme.threshold), table.lowest() * 0.3F, 3e38F}) {
            const auto expected = measureOpenLoop(samples, table, quantizer, threshold).firstDivergence;
            EXPECT_EQ(firstDivergence(samples, Envelope(samples), SortedSamples(samples), table, quantizer,
                                      threshold),
                      expected)
                << scheme.numBits << " bits, threshold " << threshold;
        }
    }
}

TEST(SortedMetrics, EqualTheDirectPassInTheClosedLoop)
{
    std::uint32_t seed = 500;
    for (const auto& [scheme, rule, tame] : cases()) {
        const LevelTable table(scheme);
        const Quantizer quantizer(table, rule);
        const auto raw = samplesOf(table, quantizer, 2000, tame, ++seed);
        const auto quantized = samplesOf(table, quantizer, 2000, tame, ++seed);
        std::vector<std::uint8_t> rawSpikes(raw.size());
        std::vector<std::uint8_t> quantizedSpikes(raw.size());
        for (std::size_t step = 500; step < raw.size(); ++step) {
            rawSpikes[step] = raw[step] > 1.0F ? 1 : 0;
            quantizedSpikes[step] = quantized[step] > 1.0F ? 1 : 0;
        }
        const SpikingTrace rawTrace{raw, rawSpikes};
        const SpikingTrace quantizedTrace{quantized, quantizedSpikes};
        const auto expected = measureClosedLoop(rawTrace, quantizedTrace, table, quantizer);
        const auto actual = measureClosedLoop(rawTrace, quantizedTrace, SortedSamples(raw), table, quantizer);
        expectSame(actual, expected);
        EXPECT_EQ(actual.firstDivergence, expected.firstDivergence);
    }
}

TEST(SortedMetrics, FindALateDivergence)
{
    const LevelTable table({.numBits = 4});
    const Quantizer quantizer(table, RoundingRule::reference);
    std::vector<float> samples(200'000, 0.3F);
    samples[190'000] = 0.99F; // below the threshold, becomes 1.0533
    EXPECT_EQ(firstDivergence(samples, Envelope(samples), SortedSamples(samples), table, quantizer, 1.0F),
              190'000U);
}

TEST(SortedMetrics, EqualTheDirectPassWithoutSamples)
{
    const LevelTable table({.numBits = 4});
    const Quantizer quantizer(table, RoundingRule::reference);
    expectSame(measureOpenLoop(SortedSamples(), table, quantizer, 1.0F),
               measureOpenLoop(std::span<const float>(), table, quantizer, 1.0F));
    const std::vector<float> none{std::nanf(""), infinity};
    expectSame(measureOpenLoop(SortedSamples(none), table, quantizer, 1.0F),
               measureOpenLoop(none, table, quantizer, 1.0F));
}

TEST(RunsOf, CoversEverySampleOnceWithItsLevel)
{
    std::uint32_t seed = 300;
    for (const auto& [scheme, rule, tame] : cases()) {
        const LevelTable table(scheme);
        const Quantizer quantizer(table, rule);
        const SortedSamples sorted(samplesOf(table, quantizer, 2000, tame, ++seed));
        std::size_t at = 0;
        for (const LevelRun& run : runsOf(sorted, table, quantizer)) {
            ASSERT_EQ(run.first, at);
            ASSERT_LT(run.first, run.last);
            for (; at < run.last; ++at) {
                ASSERT_EQ(run.index, quantizer.index(sorted.values()[at])) << sorted.values()[at];
            }
        }
        EXPECT_EQ(at, sorted.size());
    }
}

TEST(SortedMetrics, CanBeCancelledAmongClippedSamples)
{
    const LevelTable table({.numBits = 8});
    const SortedSamples sorted(std::vector<float>(1000, 1e12F));
    const Quantizer quantizer(table, RoundingRule::reference);
    EXPECT_THROW(measureOpenLoop(sorted, table, quantizer, 1.0F, [](double) { return false; }), Cancelled);
}

} // namespace
} // namespace quantoscope
