// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/fit.h"

#include "tests/core/analysis/recordings.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <thread>

namespace quantoscope {
namespace {

constexpr std::size_t length = 10'000;

/// The least error on an even grid over the range's ends and the multiplier, tried out one by one.
double leastOnGrid(const SortedSamples& samples, Spacing spacing, int numBits)
{
    const int ends = spacing == Spacing::uniform ? 100 : 24;
    const int multipliers = spacing == Spacing::uniform ? 1 : 24;
    const double low = std::min(0.0F, samples.values().front());
    const double high = std::max(1.0F, samples.values().back());
    double least = std::numeric_limits<double>::infinity();
    for (int i = 0; i < ends; ++i) {
        for (int j = i + 1; j <= ends; ++j) {
            for (int k = 1; k <= multipliers; ++k) {
                Scheme scheme{.numBits = numBits};
                setSpacing(scheme, spacing);
                scheme.lowerLimit = -(low + (high - low) * i / ends) - 1;
                scheme.upperLimit = low + (high - low) * j / ends - 1;
                scheme.multiplier = static_cast<double>(k) / multipliers;
                if (!validate(scheme)) {
                    const LevelTable table(scheme);
                    least = std::min(least, tableError(samples, table, RoundingRule::reference, 1).mse);
                }
            }
        }
    }
    return least;
}

class FitOfRecording : public testing::TestWithParam<int>
{
};

TEST_P(FitOfRecording, MatchesAFineGridAndStaysBelowTheBound)
{
    const SortedSamples samples(testRecording(GetParam(), length));
    const int numBits = 1 + GetParam() % 6;
    const Fit fit = fitSchemes(samples, {}, numBits, numBits).front();
    ASSERT_EQ(fit.schemes.size(), 3U);
    for (const FittedScheme& fitted : fit.schemes) {
        EXPECT_EQ(fitted.scheme.numBits, numBits);
        EXPECT_EQ(fitted.scheme.threshold, 1);
        EXPECT_GE(distanceDb(fit, fitted), 0);
        EXPECT_GE(fit.schemes.front().sqnrDb, fitted.sqnrDb);
        const LevelTable table(fitted.scheme);
        EXPECT_EQ(tableError(samples, table, RoundingRule::reference, 1).mse, fitted.error.mse);
    }
    const FittedScheme& one = fit.schemes[static_cast<std::size_t>(GetParam() % 3)];
    const double grid = leastOnGrid(samples, spacingOf(one.scheme), numBits);
    EXPECT_LE(10 * std::log10(one.error.mse / grid), 0.05)
        << spacingNames[static_cast<std::size_t>(spacingOf(one.scheme))];
}

TEST(Fit, KeepsEverySpikeWhenRequired)
{
    for (int kind = 0; kind < testRecordings; kind += 3) {
        const SortedSamples samples(testRecording(kind, length));
        const int numBits = 2 + kind % 4;
        const FitTask task{.objective = Objective::spikes};
        const Fit fit = fitSchemes(samples, task, numBits, numBits).front();
        EXPECT_EQ(fit.schemes.front().error.spikeErrors, 0U) << kind;
        for (const FittedScheme& fitted : fit.schemes) {
            EXPECT_GE(distanceDb(fit, fitted), 0);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Kinds, FitOfRecording, testing::Range(0, testRecordings));

TEST(Fit, FindsTheBestScaleOfEveryFormat)
{
    for (const int kind : {0, 3, 7, 12}) {
        const SortedSamples samples(testRecording(kind, length));
        const Fit fit = fitSchemes(samples, {.allFormats = true}, 4, 4).front();
        ASSERT_EQ(fit.schemes.size(), 7U);
        for (const FittedScheme& fitted : fit.schemes) {
            EXPECT_EQ(bitsOf(fitted.scheme), 4);
            EXPECT_GE(distanceDb(fit, fitted), 0);
            EXPECT_GE(fit.schemes.front().sqnrDb, fitted.sqnrDb);
            if (isSnnTorch(fitted.scheme)) {
                continue;
            }
            for (int step = -160; step <= 160; ++step) { // a grid over 8 octaves on either side
                Scheme other = fitted.scheme;
                other.scale = *fitted.scheme.scale * std::exp2(step / 20.0);
                if (!validate(other)) {
                    const double mse = tableError(samples, LevelTable(other), RoundingRule::reference, 1).mse;
                    EXPECT_LE(10 * std::log10(fitted.error.mse / mse), 0.05)
                        << formatText(other.format) << " " << step;
                }
            }
        }
    }
}

TEST(Fit, FitsOnlyTheFormatsThatHaveTheWidth)
{
    const SortedSamples samples(testRecording(1, length));
    const auto fits = fitSchemes(samples, {.allFormats = true}, 1, 5);
    const auto count = [&](int bits) { return fits[static_cast<std::size_t>(bits - 1)].schemes.size(); };
    EXPECT_EQ(count(1), 4U); // the spacings and Q0.0
    EXPECT_EQ(count(2), 5U); // and powers of two
    EXPECT_EQ(count(3), 6U); // and floating point
    EXPECT_EQ(count(4), 7U); // and NF4
    EXPECT_EQ(count(5), 6U);
}

TEST(Fit, SuitsTheRoundingRule)
{
    for (const int kind : {0, 10, 13}) {
        const SortedSamples samples(testRecording(kind, length));
        const Fit nearest = fitSchemes(samples, {.rounding = RoundingRule::saturating}, 4, 4).front();
        const Fit floor = fitSchemes(samples, {.rounding = RoundingRule::floor}, 4, 4).front();
        const LevelTable table(nearest.schemes.front().scheme);
        const double otherwise = tableError(samples, table, RoundingRule::floor, 1).mse;
        EXPECT_LT(floor.schemes.front().error.mse, otherwise) << kind;
        EXPECT_LT(nearest.schemes.front().error.mse, floor.schemes.front().error.mse) << kind;
    }
}

TEST(Fit, ScalesWithTheThreshold)
{
    std::vector<float> recording = testRecording(0, length);
    const SortedSamples samples(recording);
    for (float& x : recording) {
        x *= 8;
    }
    const Fit one = fitSchemes(samples, {.threshold = 1}, 3, 3).front();
    const Fit eight = fitSchemes(SortedSamples(recording), {.threshold = 8}, 3, 3).front();
    EXPECT_EQ(eight.schemes.front().scheme.threshold, 8);
    EXPECT_NEAR(eight.schemes.front().sqnrDb, one.schemes.front().sqnrDb, 0.01);
    EXPECT_NEAR(eight.boundSqnrDb, one.boundSqnrDb, 1e-6);
}

TEST(Fit, DoesNotDependOnOtherFits)
{
    const SortedSamples samples(testRecording(10, length));
    const auto several = fitSchemes(samples, {}, 2, 4);
    ASSERT_EQ(several.size(), 3U);
    const Fit alone = fitSchemes(samples, {}, 3, 3).front();
    EXPECT_EQ(several[1].numBits, 3);
    for (std::size_t i = 0; i < alone.schemes.size(); ++i) {
        EXPECT_EQ(several[1].schemes[i].scheme, alone.schemes[i].scheme);
    }
    EXPECT_EQ(several[1].bound.levels, alone.bound.levels);
}

TEST(Fit, NeverGetsWorseWithMoreBits)
{
    const SortedSamples samples(testRecording(13, length));
    const auto fits = fitSchemes(samples, {}, 1, 6);
    for (std::size_t i = 1; i < fits.size(); ++i) {
        EXPECT_GT(fits[i].schemes.front().sqnrDb, fits[i - 1].schemes.front().sqnrDb);
        EXPECT_GT(fits[i].boundSqnrDb, fits[i - 1].boundSqnrDb);
    }
}

TEST(Fit, HandlesOutliersAndRecordingsOfOneValue)
{
    std::vector<float> recording = testRecording(1, length);
    recording[7] = 1e9F;
    recording[8] = std::nanf("");
    recording[9] = -std::numeric_limits<float>::infinity();
    const Fit wild = fitSchemes(SortedSamples(recording), {}, 4, 4).front();
    EXPECT_GE(distanceDb(wild, wild.schemes.front()), 0);
    const Fit still = fitSchemes(SortedSamples(std::vector<float>(50, 0.37F)), {}, 2, 2).front();
    EXPECT_EQ(still.bound.mse, 0);
    EXPECT_LT(still.schemes.front().error.mse, 1e-9);
}

TEST(Fit, FindsTheSmallestSchemeThatMeetsARequirement)
{
    const SortedSamples samples(testRecording(12, length));
    const auto fits = fitSchemes(samples, {}, 1, 5);
    const FittedScheme* loud = smallestMeeting(fits, {.sqnrDb = 20});
    ASSERT_NE(loud, nullptr);
    EXPECT_GE(loud->sqnrDb, 20);
    const auto before = static_cast<std::size_t>(loud->scheme.numBits - 2);
    EXPECT_LT(fits[before].schemes.front().sqnrDb, 20);
    EXPECT_EQ(smallestMeeting(fits, {.sqnrDb = 500}), nullptr);
    const auto spiking = fitSchemes(samples, {.objective = Objective::spikes}, 1, 3);
    const FittedScheme* faithful = smallestMeeting(spiking, {.sqnrDb = 10, .everySpike = true});
    ASSERT_NE(faithful, nullptr);
    EXPECT_EQ(faithful->error.spikeErrors, 0U);
}

TEST(Fit, RefusesInvalidThresholds)
{
    for (const double threshold : {0.5, -50.0, 1e30, -1e30}) {
        EXPECT_FALSE(validate(FitTask{.threshold = threshold})) << threshold;
    }
    for (const double threshold : {0.0, std::nan(""), 1e31, -1e31}) {
        const auto problem = validate(FitTask{.threshold = threshold});
        ASSERT_TRUE(problem);
        EXPECT_EQ(problem->parameter, "threshold");
    }
}

TEST(Fit, CanBeCancelled)
{
    const SortedSamples samples(testRecording(0, 100'000));
    for (const double enough : {0.0, 0.3, 0.9}) {
        int callsAfter = 0;
        const Progress progress = [&](double fraction) {
            callsAfter += fraction >= enough ? 1 : 0;
            return fraction < enough;
        };
        EXPECT_THROW(fitSchemes(samples, {}, 12, 12, progress), Cancelled);
        EXPECT_EQ(callsAfter, 1);
    }
}

TEST(Fit, ChecksForCancellationOften)
{
    const SortedSamples samples(testRecording(0, 100'000));
    int calls = 0;
    fitSchemes(samples, {}, 12, 12, [&](double) {
        ++calls;
        return true;
    });
    EXPECT_GT(calls, 1000) << "of a search that takes half a second";
}

/// As a membrane in mV lies to a threshold of -50 mV.
TEST(Fit, AcceptsANegativeThreshold)
{
    std::vector<float> samples = testRecording(1, length);
    for (float& sample : samples) {
        sample = -65 + 15 * sample;
    }
    const SortedSamples sorted(samples);
    const FitTask task{.threshold = -50};
    ASSERT_FALSE(validate(task));
    for (const int numBits : {2, 4, 6}) {
        const Fit fit = fitSchemes(sorted, task, numBits, numBits).front();
        for (const FittedScheme& fitted : fit.schemes) {
            EXPECT_EQ(fitted.scheme.threshold, -50);
            EXPECT_GE(distanceDb(fit, fitted), 0);
            const double range = std::abs(rangeMax(fitted.scheme) - rangeMin(fitted.scheme));
            EXPECT_LE(rangeMin(fitted.scheme), rangeMax(fitted.scheme));
            EXPECT_LE(range, 200);
        }
        // The best spacing is as near to the bound as for the same trace in units of a positive threshold.
        const Fit same = fitSchemes(SortedSamples(testRecording(1, length)), {}, numBits, numBits).front();
        EXPECT_LE(distanceDb(fit, fit.schemes.front()), distanceDb(same, same.schemes.front()) + 1);
    }
}

} // namespace
} // namespace quantoscope
