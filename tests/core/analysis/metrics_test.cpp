// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/metrics.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

const std::vector<float> eightSamples{0.1F, -0.7F, 1.5F, 0.33F, 1.1F, -1.2F, 0.1F, 1.01F};

TEST(OpenLoopMetrics, AgreeWithANaiveComputation)
{
    const LevelTable table({.numBits = 4});
    const Quantizer quantizer(table, RoundingRule::reference);
    const Metrics metrics = measureOpenLoop(eightSamples, table, quantizer, 1.0F);
    double squares = 0;
    double power = 0;
    double largest = 0;
    std::size_t spikes = 0;
    std::vector<std::uint64_t> occupancy(table.size());
    for (const float x : eightSamples) {
        const double error = static_cast<double>(quantizer(x)) - x;
        squares += error * error;
        power += static_cast<double>(x) * x;
        largest = std::max(largest, std::abs(error));
        spikes += quantizer(x) > 1.0F ? 1 : 0;
        ++occupancy[static_cast<std::size_t>(quantizer.index(x))];
    }
    EXPECT_EQ(metrics.samples, 8U);
    EXPECT_EQ(metrics.compared, 8U);
    EXPECT_DOUBLE_EQ(metrics.mse, squares / 8);
    EXPECT_DOUBLE_EQ(metrics.signalPower, power / 8);
    EXPECT_DOUBLE_EQ(metrics.sqnrDb, 10 * std::log10(power / squares));
    EXPECT_EQ(metrics.maxError, largest);
    EXPECT_EQ(metrics.occupancy, occupancy);
    EXPECT_EQ(metrics.rawSpikes, 3U);
    EXPECT_EQ(metrics.quantizedSpikes, spikes);
    EXPECT_EQ(metrics.outside, 2U);
    EXPECT_EQ(metrics.rulesDisagree, 0U);
}

TEST(OpenLoopMetrics, CountNonFiniteSamplesAndExcludeThemFromTheError)
{
    constexpr float infinity = std::numeric_limits<float>::infinity();
    const LevelTable table({.numBits = 4});
    for (const RoundingRule rule : {RoundingRule::reference, RoundingRule::saturating}) {
        const Metrics metrics = measureOpenLoop(std::vector{0.1F, std::nanf(""), infinity, -infinity}, table,
                                                Quantizer(table, rule), 1.0F);
        EXPECT_EQ(metrics.nanCount, 1U);
        EXPECT_EQ(metrics.infCount, 2U);
        EXPECT_EQ(metrics.compared, 1U);
        EXPECT_EQ(metrics.rulesDisagree, 1U); // +infinity
    }
}

TEST(OpenLoopMetrics, GiveInfiniteSqnrWithoutErrorAndNoneWithoutSamples)
{
    const LevelTable table({.numBits = 4});
    const Quantizer quantizer(table, RoundingRule::reference);
    EXPECT_TRUE(std::isinf(measureOpenLoop(table.levels(), table, quantizer, 1.0F).sqnrDb));
    EXPECT_TRUE(std::isnan(measureOpenLoop({}, table, quantizer, 1.0F).sqnrDb));
}

TEST(OpenLoopMetrics, GiveMaximalEntropyIfEveryLevelIsUsedOnce)
{
    const LevelTable table({.numBits = 4});
    const Metrics metrics =
        measureOpenLoop(table.levels(), table, Quantizer(table, RoundingRule::reference), 1.0F);
    EXPECT_DOUBLE_EQ(metrics.entropyBits, 4.0);
    EXPECT_EQ(metrics.levelsUsed, 16U);
}

TEST(ClosedLoopMetrics, CompareTheTwoRunsStepByStep)
{
    const LevelTable table({.numBits = 4});
    const std::vector<float> raw{0.5F, 1.1F, 0.2F};
    const std::vector<float> quantized{table[10], table[11], table[15]};
    const std::vector<std::uint8_t> rawSpikes{0, 1, 0};
    const std::vector<std::uint8_t> quantizedSpikes{0, 1, 1};
    const Metrics metrics = measureClosedLoop({raw, rawSpikes}, {quantized, quantizedSpikes}, table,
                                              Quantizer(table, RoundingRule::reference));
    EXPECT_EQ(metrics.rawSpikes, 1U);
    EXPECT_EQ(metrics.quantizedSpikes, 2U);
    EXPECT_EQ(metrics.firstDivergence, 2U);
    EXPECT_EQ(metrics.occupancy[15], 1U);
}

} // namespace
} // namespace quantoscope
