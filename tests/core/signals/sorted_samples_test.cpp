// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/sorted_samples.h"

#include "tests/core/infinity.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>

namespace quantoscope {
namespace {

/// Membrane-like samples with what a recording may hold besides: zeros of both signs, ties, huge and tiny
/// numbers, NaN, infinities.
std::vector<float> oddSamples(std::size_t count, std::uint32_t seed)
{
    std::mt19937 engine(seed);
    std::normal_distribution<float> membrane(0.3F, 0.5F);
    std::uniform_int_distribution<std::uint32_t> bits;
    std::vector<float> samples(count);
    for (float& x : samples) {
        switch (engine() % 16) {
        case 0:
            x = std::bit_cast<float>(bits(engine)); // any float there is
            break;
        case 1:
            x = engine() % 2 == 0 ? -0.0F : 0.0F;
            break;
        case 2:
            x = 0.75F;
            break;
        default:
            x = membrane(engine);
        }
    }
    return samples;
}

std::vector<float> sortedFinite(std::vector<float> samples)
{
    std::erase_if(samples, [](float x) { return !std::isfinite(x); });
    std::sort(samples.begin(), samples.end(),
              [](float a, float b) { return a < b || (a == b && std::signbit(a) && !std::signbit(b)); });
    return samples;
}

void expectSameBits(std::span<const float> actual, std::span<const float> expected)
{
    ASSERT_EQ(actual.size(), expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i) {
        ASSERT_EQ(std::bit_cast<std::uint32_t>(actual[i]), std::bit_cast<std::uint32_t>(expected[i])) << i;
    }
}

long double exactSquaredError(std::span<const float> samples, double level)
{
    long double sum = 0;
    for (const float x : samples) {
        const long double distance = static_cast<long double>(x) - level;
        sum += distance * distance;
    }
    return sum;
}

TEST(SortedSamples, AreTheFiniteSamplesInAscendingOrder)
{
    for (const std::size_t count : {0, 1, 2, 127, 128, 129, 5000, 16'384, 16'385, 100'000, 1'100'000}) {
        const auto samples = oddSamples(count, static_cast<std::uint32_t>(count));
        expectSameBits(SortedSamples(samples).values(), sortedFinite(samples));
    }
}

TEST(SortedSamples, SortsSamplesWithEqualUpperHalves)
{
    std::mt19937 engine(3);
    std::vector<float> samples(300'000);
    for (float& x : samples) {
        const auto low = static_cast<std::uint32_t>(engine() & 0xFFFFU);
        x = std::bit_cast<float>((engine() % 8 == 0 ? 0xBF80'0000U : 0x3F80'0000U) | low);
    }
    expectSameBits(SortedSamples(samples).values(), sortedFinite(samples));
}

TEST(SortedSamples, CountsNonFiniteSamples)
{
    for (const std::size_t repeats : {1U, 20'000U}) {
        std::vector<float> samples;
        for (std::size_t i = 0; i < repeats; ++i) {
            samples.insert(samples.end(),
                           {1.0F, std::nanf(""), -infinity, infinity, infinity, -std::nanf("")});
        }
        const SortedSamples sorted(samples);
        EXPECT_EQ(sorted.size(), repeats);
        EXPECT_EQ(sorted.nonFinite(), (NonFiniteCounts{2 * repeats, repeats, 2 * repeats}));
    }
}

TEST(SortedSamples, CountsBelowAnyFloat)
{
    for (const std::size_t count : {0, 1, 100, 128, 2048, 2049, 40'000, 300'001}) {
        const auto samples = oddSamples(count, 7);
        const SortedSamples sorted(samples);
        const auto expected = sortedFinite(samples);
        auto probes = oddSamples(2000, 8);
        probes.insert(probes.end(), {infinity, -infinity, 0.0F, -0.0F, 0.75F, std::nextafter(0.75F, 1.0F)});
        for (std::size_t i = 0; i < expected.size(); i += 97) {
            probes.push_back(expected[i]);
        }
        for (const float x : probes) {
            if (!std::isnan(x)) {
                const auto below = std::lower_bound(expected.begin(), expected.end(), x) - expected.begin();
                ASSERT_EQ(sorted.countBelow(x), static_cast<std::size_t>(below)) << x << " of " << count;
                const auto above = expected.end() - std::upper_bound(expected.begin(), expected.end(), x);
                ASSERT_EQ(sorted.countAbove(x), static_cast<std::size_t>(above)) << x << " of " << count;
                for (const std::size_t guess : {std::size_t{0}, sorted.size() / 2, sorted.size()}) {
                    ASSERT_EQ(sorted.countBelow(x, guess), static_cast<std::size_t>(below));
                }
            }
        }
    }
}

TEST(SortedSamples, SumsOverAnyRange)
{
    const auto samples = oddSamples(70'000, 11);
    const SortedSamples sorted(samples);
    std::mt19937 engine(12);
    for (int i = 0; i < 400; ++i) {
        std::size_t first = engine() % (sorted.size() + 1);
        std::size_t last = engine() % (sorted.size() + 1);
        if (last < first) {
            std::swap(first, last);
        }
        const auto range = sorted.values().subspan(first, last - first);
        const float level =
            i % 2 == 0 || range.empty() ? 0.1F * static_cast<float>(i % 20) : range[engine() % range.size()];
        const auto error = static_cast<double>(exactSquaredError(range, level));
        ASSERT_NEAR(sorted.squaredError(first, last, level), error, 1e-12 * error);
        const Moments moments = sorted.moments(first, last);
        const auto squares = static_cast<double>(exactSquaredError(range, 0));
        long double sum = 0;
        long double sizes = 0;
        for (const float x : range) {
            sum += x;
            sizes += std::abs(x);
        }
        ASSERT_EQ(moments.count, range.size());
        ASSERT_NEAR(moments.sumOfSquares, squares, 1e-12 * squares);
        ASSERT_NEAR(moments.sum, static_cast<double>(sum), 1e-12 * static_cast<double>(sizes));
    }
}

TEST(SortedSamples, ErrorIsExactIfItIsTinyComparedToTheSquares)
{
    // Samples a few floats from the level, and an outlier whose square is 1e60 times as large.
    std::mt19937 engine(13);
    std::vector<float> samples(50'000);
    for (float& x : samples) {
        x = 1.0F + static_cast<float>(engine() % 8) * std::numeric_limits<float>::epsilon();
    }
    samples[20] = -1e30F;
    const SortedSamples sorted(samples);
    for (const float level : {1.0F, std::nextafter(1.0F, 2.0F), 1.0000005F, 1.00001F, 0.5F}) {
        for (const std::size_t first : {std::size_t{1}, std::size_t{77}, sorted.size() / 2}) {
            const auto exact = static_cast<double>(exactSquaredError(sorted.values().subspan(first), level));
            ASSERT_NEAR(sorted.squaredError(first, sorted.size(), level), exact, 1e-12 * exact) << level;
        }
    }
}

TEST(SortedSamples, OneDifferentSampleAmongEqualOnesIsKept)
{
    std::vector<float> samples(32'768, 1.0F);
    samples.back() = std::nextafter(1.0F, 2.0F);
    const SortedSamples sorted(samples);
    const double gap = static_cast<double>(samples.back()) - 1.0;
    EXPECT_NEAR(sorted.squaredError(0, sorted.size(), 1.0), gap * gap, 1e-12 * gap * gap);
}

TEST(SortedSamples, CanBeCancelled)
{
    const auto samples = oddSamples(1'200'000, 17);
    for (const int reports : {1, 4, 8}) {
        int left = reports;
        EXPECT_THROW(SortedSamples(samples, [&](double) { return --left > 0; }), Cancelled);
    }
}

TEST(SortedSamples, ReportIncreasingProgressUpToOne)
{
    const auto samples = oddSamples(1'200'000, 19);
    double last = 0;
    const SortedSamples sorted(samples, [&](double fraction) {
        EXPECT_GE(fraction, last);
        EXPECT_LE(fraction, 1.0);
        last = fraction;
        return true;
    });
    EXPECT_GT(last, 0.9);
}

} // namespace
} // namespace quantoscope
