// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/lloyd_max.h"

#include "core/analysis/optimal_partition.h"
#include "core/levels/level_table.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numeric>
#include <random>

namespace quantoscope {
namespace {

std::vector<float> gaussian(std::size_t count, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<float> normal;
    std::vector<float> samples(count);
    for (float& x : samples) {
        x = normal(random);
    }
    return samples;
}

/// Two or three clumps of random width: many local optima.
std::vector<float> clumps(std::size_t count, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<float> normal;
    std::vector<float> samples(count);
    for (float& x : samples) {
        const auto clump = random() % 3;
        x = static_cast<float>(clump * clump) + normal(random) * (clump == 1 ? 0.02F : 0.4F);
    }
    return samples;
}

/// The least sum of squares with at most `parts` levels: the plain recursion over all cuts, in long double.
double leastSquares(const SortedSamples& samples, std::size_t parts)
{
    const auto values = samples.values();
    const std::size_t n = values.size();
    std::vector<long double> best(n + 1, std::numeric_limits<long double>::infinity());
    best[0] = 0;
    for (std::size_t k = 0; k < parts; ++k) {
        std::vector<long double> next = best;
        for (std::size_t first = 0; first < n; ++first) {
            long double sum = 0;
            long double scatter = 0;
            for (std::size_t last = first; last < n; ++last) {
                // Welford's recursion.
                const auto size = static_cast<long double>(last - first + 1);
                const long double apart = values[last] - sum / std::max(1.0L, size - 1);
                scatter += size > 1 ? apart * apart * (size - 1) / size : 0.0L;
                sum += values[last];
                next[last + 1] = std::min(next[last + 1], best[first] + scatter);
            }
        }
        best = next;
    }
    return static_cast<double>(best[n]);
}

double meanSquaredError(const SortedSamples& samples, std::span<const double> levels)
{
    double sum = 0;
    for (const float x : samples.values()) {
        double nearest = std::numeric_limits<double>::infinity();
        for (const double level : levels) {
            nearest = std::min(nearest, (x - level) * (x - level));
        }
        sum += nearest;
    }
    return sum / static_cast<double>(samples.size());
}

TEST(ScatterCells, KeepTheSumsOfTheirSamples)
{
    auto wild = clumps(5000, 1);
    wild.push_back(1e9F);
    wild.push_back(-1e9F);
    const SortedSamples samples(wild);
    const ScatterCells cells(samples, 300);
    ASSERT_EQ(cells.size(), 300U);
    for (const auto& [first, last] :
         {std::pair<std::size_t, std::size_t>{0, 300}, {1, 299}, {7, 8}, {40, 160}}) {
        const std::size_t from = cells.firstRank()[first];
        const std::size_t count = cells.firstRank()[last] - from;
        const auto inside = samples.values().subspan(from, count);
        const long double mean = std::accumulate(inside.begin(), inside.end(), 0.0L) / count;
        const auto squaresFrom = [&](long double level) {
            const auto add = [=](long double sum, float x) { return sum + (x - level) * (x - level); };
            return static_cast<double>(std::accumulate(inside.begin(), inside.end(), 0.0L, add));
        };
        EXPECT_NEAR(cells.meanOf(first, last), static_cast<double>(mean), 1e-12);
        EXPECT_NEAR(cells.scatter(first, last), squaresFrom(mean), 1e-8 * squaresFrom(mean));
        EXPECT_NEAR(cells.squaredError(first, last, 0.7), squaresFrom(0.7L), 1e-10 * squaresFrom(0.7L));
    }
    EXPECT_EQ(cells.scatter(5, 5), 0);
}

TEST(ScatterCells, HoldOneValueEachIfThereAreEnough)
{
    const SortedSamples samples(std::vector<float>{1, 1, 2, -0.0F, 0, 2, 2, 5});
    const ScatterCells cells(samples, 100);
    ASSERT_EQ(cells.size(), 4U);
    EXPECT_EQ(cells.mean(2), 2);
    EXPECT_EQ(cells.scatter(0, 1) + cells.scatter(1, 2) + cells.scatter(2, 3) + cells.scatter(3, 4), 0);
}

TEST(ScatterCells, GiveTheSameErrorAsTheSamples)
{
    const SortedSamples samples(clumps(200'000, 2));
    const ScatterCells cells(samples, 1U << 14U);
    for (const Scheme& scheme : {Scheme{.numBits = 3}, Scheme{.numBits = 8, .upperLimit = 4},
                                 Scheme{.numBits = 6, .uniform = false, .upperLimit = 3}}) {
        const LevelTable table(scheme);
        const std::vector<double> levels(table.distinct().begin(), table.distinct().end());
        const double expected = meanSquaredError(samples, levels) * 200'000;
        const double found = cells.squaredError(table.distinct(), RoundingRule::saturating);
        EXPECT_NEAR(found, expected, 2e-3 * expected) << scheme.numBits;
        EXPECT_GE(found, expected * (1 - 1e-12)) << "never below the truth";
    }
}

TEST(OptimalPartition, IsTheBestOfAllPartitions)
{
    for (unsigned seed = 0; seed < 12; ++seed) {
        const SortedSamples samples(clumps(120, seed));
        const ScatterCells cells(samples, samples.size());
        for (const std::size_t parts : {1U, 2U, 3U, 5U, 8U, 16U, 40U, 119U}) {
            const auto runs = optimalPartition(cells, parts);
            ASSERT_EQ(runs.size(), parts + 1);
            double sum = 0;
            for (std::size_t i = 0; i < parts; ++i) {
                sum += cells.scatter(runs[i], runs[i + 1]);
            }
            const double least = leastSquares(samples, parts);
            EXPECT_NEAR(sum, least, 1e-9 * least + 1e-12) << seed << ", " << parts;
        }
    }
}

TEST(OptimalPartition, FindsPartCountsThatNoPenaltyYieldsDirectly)
{
    // Ten equal pairs: one split pair after another gains the same, so all counts from 10 to 20 tie.
    std::vector<float> pairs;
    for (int i = 0; i < 10; ++i) {
        pairs.push_back(static_cast<float>(100 * i));
        pairs.push_back(static_cast<float>(100 * i + 1));
    }
    const SortedSamples samples(pairs);
    const ScatterCells cells(samples, 20);
    for (std::size_t parts = 10; parts <= 20; ++parts) {
        const auto runs = optimalPartition(cells, parts);
        ASSERT_EQ(runs.size(), parts + 1);
        double sum = 0;
        for (std::size_t i = 0; i < parts; ++i) {
            sum += cells.scatter(runs[i], runs[i + 1]);
        }
        EXPECT_NEAR(sum, 0.5 * static_cast<double>(20 - parts), 1e-9);
    }
}

// Max 1960, table I: the least distortion of the normal distribution.
TEST(LloydMax, MatchesMaxsDistortionsOnGaussianInput)
{
    const SortedSamples samples(gaussian(10'000'000, 7));
    const ScatterCells cells(samples, cellsFor(16));
    const auto count = static_cast<double>(samples.size());
    const auto moments = samples.moments(0, samples.size());
    const double variance = moments.sumOfSquares / count - std::pow(moments.sum / count, 2);
    EXPECT_NEAR(lloydMax(samples, cells, 2).mse / variance, 0.3634, 0.005 * 0.3634);
    EXPECT_NEAR(lloydMax(samples, cells, 8).mse / variance, 0.03454, 0.005 * 0.03454);
    EXPECT_NEAR(lloydMax(samples, cells, 16).mse / variance, 0.009497, 0.005 * 0.009497);
}

TEST(LloydMax, IsTheErrorOfItsLevelsAndTheMinimum)
{
    for (unsigned seed = 20; seed < 26; ++seed) {
        const SortedSamples samples(clumps(150, seed));
        const ScatterCells cells(samples, cellsFor(16));
        for (const std::size_t count : {1U, 2U, 4U, 16U}) {
            const LloydMax best = lloydMax(samples, cells, count);
            EXPECT_EQ(best.levels.size(), count);
            EXPECT_NEAR(best.mse, meanSquaredError(samples, best.levels), 1e-12);
            EXPECT_NEAR(best.mse, leastSquares(samples, count) / 150, 1e-12);
        }
    }
}

TEST(LloydMax, IsNeverBeatenByDescentFromAnyStart)
{
    const SortedSamples samples(clumps(20'000, 5));
    const ScatterCells cells(samples, cellsFor(64));
    std::mt19937 random(5);
    for (const std::size_t count : {2U, 4U, 8U, 64U}) {
        const double bound = lloydMax(samples, cells, count).mse;
        for (int trial = 0; trial < 20; ++trial) {
            std::vector<double> levels(count);
            for (double& level : levels) {
                level = samples.values()[random() % samples.size()];
            }
            std::sort(levels.begin(), levels.end());
            EXPECT_GE(descend(samples, levels).mse, bound * (1 - 1e-7)) << count;
        }
    }
}

TEST(LloydMax, IsZeroWithEnoughLevels)
{
    const SortedSamples samples(std::vector<float>{3, 1, 3, 2, 2, 2});
    const ScatterCells cells(samples, cellsFor(4));
    const LloydMax best = lloydMax(samples, cells, 4);
    EXPECT_EQ(best.levels, (std::vector<double>{1, 2, 3}));
    EXPECT_EQ(best.mse, 0);
    EXPECT_EQ(lloydMax(SortedSamples(), ScatterCells(SortedSamples(), 10), 4).mse, 0);
}

TEST(LloydMax, CanBeCancelled)
{
    const SortedSamples samples(gaussian(20'000, 8));
    const auto stop = [](double) { return false; };
    EXPECT_THROW(ScatterCells(samples, 4096, stop), Cancelled);
    const ScatterCells cells(samples, 4096);
    EXPECT_THROW(lloydMax(samples, cells, 16, stop), Cancelled);
}

} // namespace
} // namespace quantoscope
