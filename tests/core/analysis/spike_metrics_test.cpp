// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/spike_metrics.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace quantoscope {
namespace {

/// A random train of about `count` spikes on a grid of quarter steps within [0, span).
SpikeTimes randomTrain(std::mt19937_64& random, std::size_t count, double span)
{
    SpikeTimes train;
    for (std::size_t i = 0; i < count; ++i) {
        train.push_back(std::floor(static_cast<double>(random() % 100'000) / 100'000 * span * 4) / 4);
    }
    std::sort(train.begin(), train.end());
    train.erase(std::unique(train.begin(), train.end()), train.end());
    return train;
}

/// Victor and Purpura's own recursion over all prefixes (Sellers' algorithm), without any band.
double victorPurpuraByTable(const SpikeTimes& a, const SpikeTimes& b, double cost)
{
    std::vector<std::vector<double>> g(a.size() + 1, std::vector<double>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                g[i][j] = static_cast<double>(i + j);
            } else {
                g[i][j] = std::min({g[i - 1][j] + 1, g[i][j - 1] + 1,
                                    g[i - 1][j - 1] + cost * std::abs(a[i - 1] - b[j - 1])});
            }
        }
    }
    return g[a.size()][b.size()];
}

/// The definition's integral by Simpson's rule between neighbouring spikes, and the tail far beyond the last.
double vanRossumByIntegral(const SpikeTimes& a, const SpikeTimes& b, double tau)
{
    const auto filtered = [tau](const SpikeTimes& train, double before, double t) {
        double sum = 0;
        for (const double spike : train) {
            sum += spike <= before ? std::exp(-(t - spike) / tau) : 0;
        }
        return sum;
    };
    SpikeTimes edges = a;
    edges.insert(edges.end(), b.begin(), b.end());
    std::sort(edges.begin(), edges.end());
    if (edges.empty()) {
        return 0;
    }
    edges.push_back(edges.back() + 20 * tau);
    double integral = 0;
    for (std::size_t k = 0; k + 1 < edges.size(); ++k) {
        constexpr int parts = 400;
        const double width = (edges[k + 1] - edges[k]) / parts;
        for (int i = 0; i <= parts; ++i) {
            const double t = edges[k] + i * width;
            const double f = filtered(a, edges[k], t) - filtered(b, edges[k], t);
            integral += f * f * width / 3 * (i == 0 || i == parts ? 1 : i % 2 == 1 ? 4 : 2);
        }
    }
    return std::sqrt(integral / tau);
}

/// The most pairs by trying everything.
std::size_t coincidencesByTrial(const SpikeTimes& a, const SpikeTimes& b, double window, std::size_t i = 0,
                                unsigned taken = 0)
{
    if (i == a.size()) {
        return 0;
    }
    std::size_t best = coincidencesByTrial(a, b, window, i + 1, taken);
    for (std::size_t j = 0; j < b.size(); ++j) {
        if ((taken >> j & 1U) == 0 && std::abs(a[i] - b[j]) <= window) {
            best = std::max(best, 1 + coincidencesByTrial(a, b, window, i + 1, taken | 1U << j));
        }
    }
    return best;
}

TEST(SpikeTimes, AreTheStepsWithASpike)
{
    EXPECT_EQ(spikeTimes(std::vector<std::uint8_t>{1, 0, 0, 1, 1}), (SpikeTimes{0, 3, 4}));
    EXPECT_EQ(spikeTimes(std::vector<float>{1.0F, 1.5F, std::nanf(""), 2.0F}, 1.0F), (SpikeTimes{1, 3}));
}

TEST(Coincidences, AreTheMaximumNumberOfPairs)
{
    EXPECT_EQ(coincidences(SpikeTimes{10, 20, 30}, SpikeTimes{11, 23, 30}, 2), 2U);
    EXPECT_EQ(coincidences(SpikeTimes{10}, SpikeTimes{9, 10, 11}, 2), 1U) << "one to one";
    EXPECT_EQ(coincidences(SpikeTimes{10}, SpikeTimes{12}, 2), 1U) << "the window's end counts";
    EXPECT_EQ(coincidences(SpikeTimes{}, SpikeTimes{1}, 5), 0U);
    std::mt19937_64 random(3);
    for (int trial = 0; trial < 200; ++trial) {
        const SpikeTimes a = randomTrain(random, random() % 7, 12);
        const SpikeTimes b = randomTrain(random, random() % 7, 12);
        const double window = static_cast<double>(random() % 12) / 4;
        EXPECT_EQ(coincidences(a, b, window), coincidencesByTrial(a, b, window));
    }
}

// Victor and Purpura 1996: at cost 0 only the counts matter; two single spikes cost the move or 2; where the
// cost is high every spike that is not shared costs 1.
TEST(VictorPurpura, MatchesThePapersLimits)
{
    const SpikeTimes a{10, 20, 30, 44};
    const SpikeTimes b{10, 21, 44};
    EXPECT_EQ(victorPurpuraDistance(a, b, 0), 1);
    EXPECT_EQ(victorPurpuraDistance(a, b, 1e6), 3);
    EXPECT_EQ(victorPurpuraDistance(SpikeTimes{10}, SpikeTimes{13}, 0.5), 1.5);
    EXPECT_EQ(victorPurpuraDistance(SpikeTimes{10}, SpikeTimes{13}, 0.75), 2);
    EXPECT_EQ(victorPurpuraDistance(a, {}, 0.1), 4);
    EXPECT_EQ(victorPurpuraDistance(a, a, 0.1), 0);
}

TEST(VictorPurpura, DoesNotDependOnTheBand)
{
    std::mt19937_64 random(1);
    for (int trial = 0; trial < 300; ++trial) {
        const SpikeTimes a = randomTrain(random, random() % 40, 100);
        const SpikeTimes b = randomTrain(random, random() % 40, 100);
        for (const double cost : {0.0, 0.01, 0.05, 0.2, 1.0, 8.0}) {
            EXPECT_NEAR(victorPurpuraDistance(a, b, cost), victorPurpuraByTable(a, b, cost), 1e-11) << cost;
        }
    }
}

TEST(VictorPurpura, IsAMetric)
{
    std::mt19937_64 random(2);
    for (int trial = 0; trial < 100; ++trial) {
        const SpikeTimes a = randomTrain(random, 20, 60);
        const SpikeTimes b = randomTrain(random, 20, 60);
        const SpikeTimes c = randomTrain(random, 20, 60);
        const auto distance = [](const SpikeTimes& x, const SpikeTimes& y) {
            return victorPurpuraDistance(x, y, 0.3);
        };
        EXPECT_NEAR(distance(a, b), distance(b, a), 1e-12);
        EXPECT_LE(distance(a, c), distance(a, b) + distance(b, c) + 1e-12);
    }
}

TEST(VictorPurpura, CanBeCancelled)
{
    const SpikeTimes train(1000, 5.0);
    EXPECT_THROW(victorPurpuraDistance(train, train, 0.1, [](double) { return false; }), Cancelled);
}

// Van Rossum 2001, equations 2 and 3: a spike added, and a spike moved.
TEST(VanRossum, MatchesThePapersClosedForms)
{
    EXPECT_NEAR(vanRossumDistance(SpikeTimes{7}, {}, 3), std::sqrt(0.5), 1e-15);
    for (const double shift : {0.25, 1.0, 5.0, 300.0}) {
        const double expected = std::sqrt(1 - std::exp(-shift / 4));
        EXPECT_NEAR(vanRossumDistance(SpikeTimes{7}, SpikeTimes{7 + shift}, 4), expected, 1e-14) << shift;
    }
    EXPECT_EQ(vanRossumDistance(SpikeTimes{1, 2, 9}, SpikeTimes{1, 2, 9}, 5), 0);
    // A very long memory sees the difference in counts alone: D^2 = (n - m)^2 / 2.
    EXPECT_NEAR(vanRossumDistance(SpikeTimes{1, 2, 9, 12}, SpikeTimes{4}, 1e9), 3 / std::sqrt(2), 1e-6);
}

TEST(VanRossum, AgreesWithItsDefinition)
{
    std::mt19937_64 random(4);
    for (int trial = 0; trial < 30; ++trial) {
        const SpikeTimes a = randomTrain(random, random() % 12, 50);
        const SpikeTimes b = randomTrain(random, random() % 12, 50);
        for (const double tau : {0.5, 3.0, 20.0}) {
            const double expected = vanRossumByIntegral(a, b, tau);
            EXPECT_NEAR(vanRossumDistance(a, b, tau), expected, 1e-5 * (1 + expected)) << tau;
        }
    }
}

TEST(FirstDivergence, IsTheFirstUnpairedSpike)
{
    EXPECT_EQ(firstDivergence(SpikeTimes{1, 5, 9}, SpikeTimes{1, 6, 9}), 5);
    EXPECT_EQ(firstDivergence(SpikeTimes{1, 5}, SpikeTimes{1, 5, 9}), 9);
    EXPECT_EQ(firstDivergence(SpikeTimes{2}, {}), 2);
    EXPECT_EQ(firstDivergence(SpikeTimes{1, 5}, SpikeTimes{1, 5}), std::nullopt);
    EXPECT_EQ(firstDivergence({}, {}), std::nullopt);
}

TEST(SpikeComparison, ContainsAllMetrics)
{
    const SpikeTimes raw{1, 10, 20};
    const SpikeTimes quantized{1, 12};
    const SpikeScales scales{.window = 2, .costPerStep = 0.25, .timeConstant = 5};
    const SpikeComparison comparison = compareSpikes(raw, quantized, scales);
    EXPECT_EQ(comparison.rawSpikes, 3U);
    EXPECT_EQ(comparison.quantizedSpikes, 2U);
    EXPECT_EQ(comparison.coincident, 2U);
    EXPECT_DOUBLE_EQ(comparison.coincidentFraction(), 0.8);
    EXPECT_DOUBLE_EQ(comparison.victorPurpura, 1.5);
    EXPECT_DOUBLE_EQ(comparison.vanRossum, vanRossumDistance(raw, quantized, 5));
    EXPECT_EQ(comparison.firstDivergence, 10);
    EXPECT_EQ(compareSpikes({}, {}).coincidentFraction(), 1);
}

} // namespace
} // namespace quantoscope
