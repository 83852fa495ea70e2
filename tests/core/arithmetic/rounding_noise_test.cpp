// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/rounding_noise.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace quantoscope {
namespace {

constexpr std::uint64_t draws = 1U << 20U;
constexpr double range = 1U << noiseBits;

/// Covariance of two sequences of uniform numbers in units of its standard error.
template<typename One, typename Other>
double correlation(One one, Other other)
{
    double sum = 0;
    for (std::uint64_t i = 0; i < draws; ++i) {
        sum += (one(i) / range - 0.5) * (other(i) / range - 0.5);
    }
    return sum * 12 / std::sqrt(static_cast<double>(draws));
}

TEST(RoundingNoise, IsUniformInItsLeadingAndItsLastBits)
{
    for (const std::uint64_t seed : {0ULL, 1ULL, 123456789ULL, ~0ULL}) {
        for (const int shift : {0, noiseBits - 8}) {
            std::array<double, 256> counts{};
            for (std::uint64_t i = 0; i < draws; ++i) {
                counts[(noiseOf(seed, i) >> shift) & 255U] += 1;
            }
            double chiSquare = 0;
            constexpr double expected = draws / 256.0;
            for (const double count : counts) {
                chiSquare += (count - expected) * (count - expected) / expected;
            }
            EXPECT_LT(chiSquare, 255 + 6 * std::sqrt(2 * 255.0)) << seed; // six standard deviations
            EXPECT_GT(chiSquare, 255 - 6 * std::sqrt(2 * 255.0)) << seed;
        }
    }
}

TEST(RoundingNoise, NeighbouringDrawsAreIndependent)
{
    for (const std::uint64_t apart : {1U, 2U, 4U, 8U, 1024U}) {
        EXPECT_LT(std::abs(correlation([](std::uint64_t i) { return noiseOf(7, i); },
                                       [=](std::uint64_t i) { return noiseOf(7, i + apart); })),
                  5)
            << apart;
    }
}

TEST(RoundingNoise, SeedsAreIndependent)
{
    for (const std::uint64_t other : {1ULL, 2ULL, 1ULL << 32U, 1ULL << 63U}) {
        EXPECT_LT(std::abs(correlation([](std::uint64_t i) { return noiseOf(0, i); },
                                       [=](std::uint64_t i) { return noiseOf(other, i); })),
                  5)
            << other;
    }
}

TEST(RoundingNoise, DrawsBeyond32BitsHaveOtherNumbers)
{
    constexpr std::uint64_t block = std::uint64_t{1} << 32U;
    EXPECT_LT(std::abs(correlation([](std::uint64_t i) { return noiseOf(3, i); },
                                   [](std::uint64_t i) { return noiseOf(3, i + block); })),
              5);
}

TEST(RoundingNoise, TheProbabilityOfTheUpperLevelIsTheDistanceFromTheLowerOne)
{
    constexpr std::uint32_t steps = 1U << noiseBits;
    for (const double x : {0.25, 0.5, 0.8125}) {
        const auto first = static_cast<std::uint32_t>(x * steps);
        EXPECT_TRUE(takesUpper(x, 0, 1, first - 1));
        EXPECT_FALSE(takesUpper(x, 0, 1, first));
    }
    EXPECT_FALSE(takesUpper(2, 2, 3, 0)); // equals the lower level
}

} // namespace
} // namespace quantoscope
