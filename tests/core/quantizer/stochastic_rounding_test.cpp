// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantizer/stochastic_rounding.h"

#include "tests/core/quantizer/instruction_sets.h"
#include "tests/core/quantizer/random_schemes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

constexpr Arithmetic stochastic{
    .rounding = RoundingRule::stochastic, .overflow = Overflow::saturate, .seed = 11};

/// The levels as they are stated: O(levels) per input.
template<typename Float>
Float scannedDraw(const LevelTable& table, Float x, std::uint32_t noise)
{
    const auto levels = table.levels();
    if (std::isnan(x)) {
        return x;
    }
    std::optional<float> lower;
    std::optional<float> upper;
    for (const float level : levels) {
        lower = level <= x && (!lower || level > *lower) ? level : lower;
        upper = level >= x && (!upper || level < *upper) ? level : upper;
    }
    if (!lower || !upper) {
        return lower ? *lower : *upper; // clipped
    }
    return takesUpper(static_cast<double>(x), *lower, *upper, noise) ? *upper : *lower;
}

template<typename Float>
void compareWithScannedDraws(int schemes, int inputsPerScheme)
{
    const std::uint64_t seed = freshSeed();
    Random random(seed);
    for (int s = 0; s < schemes; ++s) {
        const Scheme scheme = random.validScheme();
        const LevelTable table(scheme);
        const Arithmetic arithmetic{.rounding = RoundingRule::stochastic, .seed = random.bits()};
        const BasicQuantizer<Float> quantizer(table, arithmetic);
        for (int i = 0; i < inputsPerScheme; ++i) {
            const Float x = random.input(table, quantizer);
            const std::uint64_t draw = random.bits();
            ASSERT_TRUE(
                sameBits(quantizer.levelAt(draw, x), scannedDraw(table, x, noiseOf(arithmetic.seed, draw))))
                << std::hexfloat << x << ' ' << describe(scheme, seed);
        }
    }
}

TEST(StochasticRounding, EveryFamilyEqualsThePlainScan)
{
    compareWithScannedDraws<float>(1000, 1000);
    compareWithScannedDraws<double>(500, 500);
}

template<typename Float>
void compareArraysWithSingleDraws()
{
    const std::uint64_t seed = freshSeed();
    Random random(seed);
    for (int s = 0; s < 60; ++s) {
        const Scheme scheme = random.validScheme();
        const LevelTable table(scheme);
        const Arithmetic arithmetic{.rounding = RoundingRule::stochastic,
                                    .overflow = random.oneOf({Overflow::saturate, Overflow::wrap}),
                                    .seed = random.bits()};
        const BasicQuantizer<Float> quantizer(table, arithmetic);
        std::vector<Float> input(static_cast<std::size_t>(random.whole(0, 3000)));
        std::ranges::generate(input, [&] { return random.input(table, quantizer); });
        // Also across the draws whose numbers exceed 32 bits.
        const std::uint64_t step =
            random.oneOf({std::uint64_t{0}, random.bits() >> 8U, (std::uint64_t{1} << 30U) - 500});
        for (const InstructionSet set : instructionSets()) {
            std::vector<Float> output(input.size());
            std::vector<std::int32_t> indices(input.size());
            quantizer.quantizeFrom(step, input, output, {.instructions = set});
            quantizer.indicesFrom(step, input, indices, {.instructions = set});
            for (std::size_t i = 0; i < input.size(); ++i) {
                const Float level = quantizer.levelAt(drawNumber(step + i, 0), input[i]);
                ASSERT_TRUE(sameBits(output[i], level))
                    << std::hexfloat << input[i] << describe(scheme, seed);
                ASSERT_EQ(indices[i], quantizer.index(level)) << describe(scheme, seed);
            }
        }
    }
}

TEST(StochasticRounding, ArraysEqualSingleDrawsWithEveryInstructionSet)
{
    compareArraysWithSingleDraws<float>();
    compareArraysWithSingleDraws<double>();
}

TEST(StochasticRounding, NeitherThreadsNorChunksNorPlaceChangeABit)
{
    const Quantizer quantizer(LevelTable({.numBits = 6, .uniform = false}), stochastic);
    Random random(5);
    std::vector<float> input(300'000);
    std::ranges::generate(input, [&] { return static_cast<float>(random.real(-1.5, 1.5)); });
    std::vector<float> expected(input.size());
    quantizer.quantizeFrom(77, input, expected);
    for (const std::size_t threads : {1U, 2U, 7U}) {
        std::vector<float> output(input.size());
        quantizer.quantizeFrom(77, input, output, {.threads = threads});
        EXPECT_EQ(output, expected);
    }
    std::vector<float> chunks = input; // the output in the place of the input
    for (std::size_t begin = 0; begin < chunks.size();) {
        const auto count = std::min<std::size_t>(1 + begin % 1000, chunks.size() - begin);
        const auto chunk = std::span(chunks).subspan(begin, count);
        quantizer.quantizeFrom(77 + begin, chunk, chunk);
        begin += count;
    }
    EXPECT_EQ(chunks, expected);
}

/// The mean error over many draws, in its standard errors.
double meanError(const LevelTable& table, float x, std::size_t draws)
{
    const Quantizer quantizer(table, stochastic);
    const std::vector<float> input(draws, x);
    std::vector<float> output(draws);
    quantizer.quantizeFrom(0, input, output, {.threads = 2});
    double sum = 0;
    double squares = 0;
    for (const float level : output) {
        const double error = static_cast<double>(level) - static_cast<double>(x);
        sum += error;
        squares += error * error;
    }
    const double mean = sum / static_cast<double>(draws);
    const double variance = squares / static_cast<double>(draws) - mean * mean;
    return mean / std::sqrt(variance / static_cast<double>(draws));
}

TEST(StochasticRounding, IsUnbiased)
{
    constexpr std::size_t draws = 10'000'000;
    EXPECT_LT(std::abs(meanError(LevelTable({.numBits = 4}), 0.333F, draws)), 4);
    EXPECT_LT(std::abs(meanError(LevelTable({.format = SmallFloatFormat{}}), 0.71F, draws)), 4);
}

TEST(StochasticRounding, IsUnbiasedOverInputsOfEveryDistance)
{
    constexpr std::size_t draws = 10'000'000;
    const LevelTable table({.numBits = 5, .uniform = false});
    const Quantizer quantizer(table, stochastic);
    std::vector<float> input(draws);
    for (std::size_t i = 0; i < draws; ++i) {
        input[i] = -1 + 2.2F * static_cast<float>(i % 9973) / 9973;
    }
    std::vector<float> output(draws);
    quantizer.quantizeFrom(0, input, output, {.threads = 2});
    double sum = 0;
    double squares = 0;
    for (std::size_t i = 0; i < draws; ++i) {
        const double error = static_cast<double>(output[i]) - static_cast<double>(input[i]);
        sum += error;
        squares += error * error;
    }
    EXPECT_LT(std::abs(sum) / std::sqrt(squares), 4);
}

TEST(StochasticRounding, ALevelNeverMoves)
{
    const LevelTable table({.format = SmallFloatFormat{.exponentBits = 4, .mantissaBits = 3}});
    const Quantizer quantizer(table, stochastic);
    for (const float level : table.distinct()) {
        for (std::uint64_t draw = 0; draw < 200; ++draw) {
            ASSERT_EQ(quantizer.levelAt(draw, level), level);
        }
    }
}

TEST(StochasticRounding, ClipsAndKeepsNaN)
{
    constexpr float infinity = std::numeric_limits<float>::infinity();
    const Quantizer quantizer(LevelTable({.numBits = 4}), stochastic);
    for (std::uint64_t draw = 0; draw < 50; ++draw) {
        EXPECT_EQ(quantizer.levelAt(draw, -infinity), quantizer.lowest());
        EXPECT_EQ(quantizer.levelAt(draw, -9.0F), quantizer.lowest());
        EXPECT_EQ(quantizer.levelAt(draw, 1e30F), quantizer.highest());
        EXPECT_EQ(quantizer.levelAt(draw, infinity), quantizer.highest());
        EXPECT_TRUE(std::isnan(quantizer.levelAt(draw, std::nanf(""))));
    }
}

TEST(StochasticRounding, AnotherSeedDrawsOtherLevels)
{
    const Quantizer quantizer(LevelTable({.numBits = 4}), stochastic);
    const Quantizer other = quantizer.withSeed(12);
    EXPECT_EQ(other.arithmetic().seed, 12U);
    std::size_t differences = 0;
    for (std::uint64_t draw = 0; draw < 1000; ++draw) {
        differences += quantizer.levelAt(draw, 0.25F) != other.levelAt(draw, 0.25F) ? 1 : 0;
    }
    EXPECT_GT(differences, 300U);
    EXPECT_LT(differences, 600U);
}

TEST(StochasticRounding, WithoutADrawTheLevelIsTheMoreLikelyOne)
{
    const LevelTable table({.numBits = 4});
    const Quantizer quantizer(table, stochastic);
    const Quantizer saturating(table, RoundingRule::saturating);
    for (int i = -200; i < 200; ++i) {
        const float x = static_cast<float>(i) * 0.0061F;
        EXPECT_EQ(quantizer(x), saturating(x));
    }
}

} // namespace
} // namespace quantoscope
