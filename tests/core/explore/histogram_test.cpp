// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/histogram.h"

#include "core/signals/sorted_samples.h"
#include "tests/core/infinity.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <numeric>
#include <random>

namespace quantoscope {
namespace {

TEST(Histogram, CountsEachSampleInItsBin)
{
    std::mt19937 engine(1);
    std::normal_distribution<float> membrane(0.1F, 1.0F);
    std::uniform_int_distribution<std::uint32_t> bits;
    for (const double threshold : {1.0, -2.0, 0.0, 1e-30, 1e38}) {
        const LevelTable table({.numBits = 5, .threshold = threshold});
        std::vector<float> samples{infinity, -infinity, std::nanf(""), table.lowest(), table.highest()};
        for (int i = 0; i < 5000; ++i) {
            samples.push_back(i % 10 == 0 ? std::bit_cast<float>(bits(engine))
                                          : static_cast<float>(threshold) * membrane(engine));
        }
        const Histogram histogram = histogramOf(SortedSamples(samples), table);
        std::vector<std::uint64_t> counts(histogram.counts.size());
        std::uint64_t below = 0;
        std::uint64_t above = 0;
        for (const float x : samples) {
            const double bin = histogram.binOf(x);
            if (bin < 0) {
                ++below;
            } else if (bin >= static_cast<double>(counts.size())) {
                ++above;
            } else if (!std::isnan(x)) {
                ++counts[static_cast<std::size_t>(bin)];
            }
        }
        EXPECT_EQ(histogram.counts, counts) << threshold;
        EXPECT_EQ(histogram.below, below) << threshold;
        EXPECT_EQ(histogram.above, above) << threshold;
    }
}

TEST(Histogram, ExtendsBeyondTheLevelsOnBothSides)
{
    const LevelTable table({.numBits = 5});
    const Histogram histogram = histogramOf(SortedSamples(), table);
    EXPECT_GT(histogram.binOf(table.lowest()), 1);
    EXPECT_LT(histogram.binOf(table.highest()), static_cast<double>(histogram.counts.size()) - 1);
    EXPECT_EQ(std::accumulate(histogram.counts.begin(), histogram.counts.end(), std::uint64_t{0}), 0U);
}

} // namespace
} // namespace quantoscope
