// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/spike_patterns.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace quantoscope {
namespace {

constexpr std::size_t patternSteps = 25;

/// The step at which each input of a sample fires.
std::vector<int> timesOf(const TrainingSamples& patterns, std::size_t sample, std::size_t inputs)
{
    std::vector<int> times(inputs, -1);
    for (std::size_t k = 0; k < patterns.width; ++k) {
        if (patterns.inputs[sample * patterns.width + k] != 0) {
            times[k % inputs] = static_cast<int>(k / inputs);
        }
    }
    return times;
}

TEST(SpikePatterns, HaveOneSpikePerInputAndEqualClasses)
{
    const TrainingSamples patterns =
        makeSpikePatterns({.size = 60, .classes = 6, .inputs = 20}, patternSteps);
    EXPECT_EQ(patterns.width, patternSteps * 20);
    EXPECT_FALSE(patterns.constant);
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        const auto sample = std::span(patterns.inputs).subspan(i * patterns.width, patterns.width);
        EXPECT_EQ(std::ranges::count(sample, 1.0F), 20);
        EXPECT_EQ(std::ranges::count(sample, 0.0F), std::ssize(sample) - 20);
        EXPECT_TRUE(std::ranges::none_of(timesOf(patterns, i, 20), [](int time) { return time < 0; }));
    }
    for (int label = 0; label < 6; ++label) {
        EXPECT_EQ(std::ranges::count(patterns.labels, label), 10);
    }
}

TEST(SpikePatterns, SpreadOverAllSteps)
{
    const TrainingSamples patterns =
        makeSpikePatterns({.size = 1000, .classes = 2, .inputs = 10}, patternSteps);
    std::vector<int> counts(patternSteps);
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        for (const int time : timesOf(patterns, i, 10)) {
            ++counts[static_cast<std::size_t>(time)];
        }
    }
    EXPECT_TRUE(std::ranges::none_of(counts, [](int count) { return count == 0; }));
}

TEST(SpikePatterns, DependOnTheSettingsAndTheSeedOnly)
{
    const TrainingSamples patterns = makeSpikePatterns({.size = 30, .seed = 5}, patternSteps);
    EXPECT_EQ(makeSpikePatterns({.size = 30, .seed = 5}, patternSteps), patterns);
    EXPECT_NE(makeSpikePatterns({.size = 30, .seed = 6}, patternSteps), patterns);
    std::uint64_t hash = 0;
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        for (const int time : timesOf(patterns, i, 50)) {
            hash = hash * 31 + static_cast<std::uint64_t>(time);
        }
    }
    EXPECT_EQ(hash, 18386359893295711323U) << "the same on every platform";
}

TEST(SpikePatterns, OfOneClassLieCloserTogether)
{
    const TrainingSamples patterns =
        makeSpikePatterns({.size = 400, .classes = 2, .inputs = 50, .smoothness = 3}, patternSteps);
    const std::vector<int> first = timesOf(patterns, 0, 50);
    std::vector<int> nearest{1 << 30, 1 << 30};
    for (std::size_t i = 1; i < patterns.size(); ++i) {
        const std::vector<int> times = timesOf(patterns, i, 50);
        int distance = 0;
        for (std::size_t k = 0; k < times.size(); ++k) {
            distance += std::abs(times[k] - first[k]);
        }
        int& least = nearest[patterns.labels[i]];
        least = std::min(least, distance);
    }
    EXPECT_LT(2 * nearest[0], nearest[1]);
}

TEST(SpikePatterns, AreSmootherWithALargerExponent)
{
    // Neighbouring places, here of 400 samples in one class, have closer times on a smooth manifold.
    const auto roughness = [](int smoothness) {
        const TrainingSamples patterns =
            makeSpikePatterns({.size = 400, .classes = 2, .inputs = 30, .smoothness = smoothness}, 100);
        int sum = 0;
        for (std::size_t i = 0; i < 40; i += 2) {
            int nearest = 1 << 30;
            for (std::size_t other = 0; other < patterns.size(); other += 2) {
                int distance = 0;
                const std::vector<int> a = timesOf(patterns, i, 30);
                const std::vector<int> b = timesOf(patterns, other, 30);
                for (std::size_t k = 0; k < a.size(); ++k) {
                    distance += std::abs(a[k] - b[k]);
                }
                nearest = other == i ? nearest : std::min(nearest, distance);
            }
            sum += nearest;
        }
        return sum;
    };
    EXPECT_LT(roughness(4), roughness(0));
}

} // namespace
} // namespace quantoscope
