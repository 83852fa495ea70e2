// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/table_error.h"

#include "tests/core/analysis/recordings.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <utility>

namespace quantoscope {
namespace {

const std::vector<Scheme> testedSchemes{{.numBits = 1},
                                        {.numBits = 3, .uniform = false},
                                        {.numBits = 4, .uniform = false, .thrCentered = false},
                                        {.numBits = 4, .upperLimit = 0},
                                        {.numBits = 3, .lowerLimit = -2.1},
                                        {.numBits = 8, .threshold = 0.4},
                                        {.numBits = 10, .uniform = false},
                                        {.numBits = 12, .uniform = false, .thrCentered = false}};

/// The levels that stochastic rounding may assign to x.
std::pair<float, float> levelsAround(const LevelTable& table, float x)
{
    const auto levels = table.distinct();
    const auto above = std::ranges::lower_bound(levels, x);
    if (above == levels.end()) {
        return {levels.back(), levels.back()};
    }
    return {above == levels.begin() || *above == x ? *above : *(above - 1), *above};
}

/// Of the error, if x takes either level with a probability proportional to its distance from the other one.
double meanSquare(double x, double lower, double upper)
{
    return lower == upper ? (lower - x) * (lower - x) : (x - lower) * (upper - x);
}

/// The probability that x lies on the other side of the threshold than its level.
double wrongSpike(double x, double lower, double upper, double threshold)
{
    const double takesUpperOne = lower == upper ? 1 : (x - lower) / (upper - lower);
    const double spikes =
        (upper > threshold ? takesUpperOne : 0) + (lower > threshold ? 1 - takesUpperOne : 0);
    return x > threshold ? 1 - spikes : spikes;
}

TEST(TableError, EqualsTheQuantizersErrorSampleBySample)
{
    const std::vector<float> recording = testRecording(12, 5000);
    const SortedSamples sorted(recording);
    for (const Scheme& scheme : testedSchemes) {
        for (const RoundingRule rule : allRoundingRules) {
            const LevelTable table(scheme);
            const Quantizer quantizer(table, rule);
            const float threshold = 0.7F;
            double squares = 0;
            double spikeErrors = 0;
            std::set<float> used;
            TableError expected;
            for (const float x : recording) {
                const float y = quantizer(x);
                const auto [lower, upper] =
                    rule == RoundingRule::stochastic ? levelsAround(table, x) : std::pair(y, y);
                squares += meanSquare(x, lower, upper);
                used.insert({lower, upper});
                expected.outside += x < table.lowest() || x > table.highest() ? 1 : 0;
                expected.rawSpikes += x > threshold ? 1 : 0;
                spikeErrors += wrongSpike(x, lower, upper, threshold);
            }
            const TableError found = tableError(sorted, table, rule, threshold);
            const double mse = squares / static_cast<double>(recording.size());
            EXPECT_NEAR(found.mse, mse, 1e-6 * mse) << scheme.numBits; // ties go either way
            EXPECT_NEAR(static_cast<double>(found.levelsUsed), static_cast<double>(used.size()), 1);
            EXPECT_EQ(found.outside, expected.outside);
            EXPECT_EQ(found.rawSpikes, expected.rawSpikes);
            EXPECT_NEAR(static_cast<double>(found.spikeErrors), std::ceil(spikeErrors - 1e-6),
                        rule == RoundingRule::stochastic ? 1 : 0)
                << scheme.numBits;
        }
    }
}

TEST(TableError, TheSpikeBoundaryIsTheFirstInputAboveTheThreshold)
{
    for (const Scheme& scheme : testedSchemes) {
        for (const RoundingRule rule : allRoundingRules) {
            const LevelTable table(scheme);
            const Quantizer quantizer(table, rule);
            const auto threshold = static_cast<float>(scheme.threshold);
            const auto boundary = spikeBoundary(table, rule, threshold);
            ASSERT_EQ(boundary.has_value(), table.highest() > threshold);
            if (boundary && std::isfinite(*boundary)) {
                EXPECT_GT(quantizer(*boundary), threshold);
                EXPECT_LE(quantizer(std::nextafter(*boundary, -1e9F)), threshold);
            }
        }
    }
}

TEST(TableError, IsZeroWithoutSamples)
{
    const TableError error = tableError({}, LevelTable({}), RoundingRule::reference, 1);
    EXPECT_EQ(error.mse, 0);
    EXPECT_EQ(error.spikeErrors, 0U);
    EXPECT_EQ(signalPower({}), 0);
    EXPECT_EQ(decibels(1, 0), std::numeric_limits<double>::infinity());
    EXPECT_DOUBLE_EQ(decibels(2, 0.02), 20);
}

} // namespace
} // namespace quantoscope
