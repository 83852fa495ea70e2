// SPDX-License-Identifier: GPL-3.0-or-later
// The fast quantizer against plain scans over all levels, on random schemes and random inputs.
#include "tests/core/quantizer/plain_scan.h"
#include "tests/core/quantizer/random_schemes.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {

template<typename Float>
void compareWithScan(RoundingRule rule, int schemes, int samplesPerScheme)
{
    const std::uint64_t seed = freshSeed();
    Random random(seed);
    for (int s = 0; s < schemes; ++s) {
        const Scheme scheme = random.validScheme();
        const LevelTable table(scheme);
        const BasicQuantizer<Float> quantizer(table, rule);
        const std::vector<Float> levels(table.levels().begin(), table.levels().end());
        for (int i = 0; i < samplesPerScheme; ++i) {
            const Float x = random.input(table, quantizer);
            const int expected = scan<Float>(levels, x, rule);
            const Float level = expected < 0 ? x : levels[static_cast<std::size_t>(expected)];
            ASSERT_EQ(quantizer.index(x), expected) << std::hexfloat << x << ' ' << describe(scheme, seed);
            ASSERT_TRUE(sameBits(quantizer(x), level)) << std::hexfloat << x << ' ' << describe(scheme, seed);
        }
    }
}

TEST(QuantizerProperty, FloatReferenceRuleEqualsThePlainScan)
{
    compareWithScan<float>(RoundingRule::reference, 3000, 2000);
}

TEST(QuantizerProperty, FloatRulesOfHardwareEqualTheExactScan)
{
    for (const RoundingRule rule : hardwareRules) {
        compareWithScan<float>(rule, 1000, 1000);
    }
}

TEST(QuantizerProperty, DoubleReferenceRuleEqualsThePlainScan)
{
    compareWithScan<double>(RoundingRule::reference, 2000, 1000);
}

TEST(QuantizerProperty, DoubleRulesOfHardwareEqualTheExactScan)
{
    for (const RoundingRule rule : hardwareRules) {
        compareWithScan<double>(rule, 1000, 500);
    }
}

template<typename Float>
void expectIdempotent(RoundingRule rule)
{
    const std::uint64_t seed = freshSeed();
    Random random(seed);
    for (int s = 0; s < 300; ++s) {
        const Scheme scheme = random.validScheme();
        const LevelTable table(scheme);
        const BasicQuantizer<Float> quantizer(table, rule);
        for (int i = 0; i < 300; ++i) {
            const Float once = quantizer(random.input(table, quantizer));
            ASSERT_TRUE(sameBits(quantizer(once), once)) << describe(scheme, seed);
        }
    }
}

TEST(QuantizerProperty, QuantizingTwiceChangesNothing)
{
    for (const RoundingRule rule : allRoundingRules) {
        expectIdempotent<float>(rule);
        expectIdempotent<double>(rule);
    }
}

template<typename Float>
void expectMonotoneWithinItsInterval(RoundingRule rule)
{
    const std::uint64_t seed = freshSeed();
    Random random(seed);
    for (int s = 0; s < 1000; ++s) {
        const Scheme scheme = random.validScheme();
        const LevelTable table(scheme);
        const BasicQuantizer<Float> quantizer(table, rule);
        const auto interval = quantizer.monotoneInterval();
        const auto boundaries = quantizer.boundaries();
        if (quantizer.tiesWithin()) {
            continue;
        }
        for (int i = 0; i < 500; ++i) {
            const Float x = random.input(table, quantizer);
            if (!(x >= interval.first && x <= interval.last)) {
                continue;
            }
            const auto rank = std::upper_bound(boundaries.begin(), boundaries.end(), x) - boundaries.begin();
            ASSERT_EQ(quantizer(x), table.distinct()[static_cast<std::size_t>(rank)])
                << std::hexfloat << x << ' ' << describe(scheme, seed);
        }
    }
}

TEST(QuantizerProperty, TheRankIsTheNumberOfBoundariesBelowWithinTheMonotoneInterval)
{
    for (const RoundingRule rule : allRoundingRules) {
        expectMonotoneWithinItsInterval<float>(rule);
        expectMonotoneWithinItsInterval<double>(rule);
    }
}

TEST(QuantizerProperty, NoTableOfUpToTenBitsWithDefaultLimitsHasTiesWithinItsInterval)
{
    for (int bits = 1; bits <= 10; ++bits) {
        for (const auto& [uniform, thrCentered] : {std::pair{true, true}, {false, true}, {false, false}}) {
            const Scheme scheme{.numBits = bits, .uniform = uniform, .thrCentered = thrCentered};
            EXPECT_FALSE(Quantizer(LevelTable(scheme), RoundingRule::reference).tiesWithin())
                << describe(scheme, 0);
        }
    }
}

TEST(QuantizerProperty, TheMonotoneIntervalCoversTheLevels)
{
    const std::uint64_t seed = freshSeed();
    Random random(seed);
    for (int s = 0; s < 1000; ++s) {
        const Scheme scheme = random.validScheme();
        const LevelTable table(scheme);
        const auto interval = Quantizer(table, RoundingRule::reference).monotoneInterval();
        ASSERT_LE(interval.first, table.lowest()) << describe(scheme, seed);
        ASSERT_GE(interval.last, table.highest()) << describe(scheme, seed);
    }
}

TEST(QuantizerProperty, ABoundaryIsTheFirstFloatThatTakesTheNextLevel)
{
    constexpr float infinity = std::numeric_limits<float>::infinity();
    for (const RoundingRule rule : allRoundingRules) {
        for (const Scheme& scheme : {Scheme{}, Scheme{.numBits = 4, .uniform = false}, Scheme{.numBits = 1},
                                     Scheme{.numBits = 12, .uniform = false, .thrCentered = false},
                                     Scheme{.numBits = 5, .threshold = -1}}) {
            const LevelTable table(scheme);
            const Quantizer quantizer(table, rule);
            const auto boundaries = quantizer.boundaries();
            ASSERT_EQ(boundaries.size() + 1, table.distinct().size());
            for (std::size_t rank = 0; rank < boundaries.size(); ++rank) {
                EXPECT_EQ(quantizer(std::nextafter(boundaries[rank], -infinity)), table.distinct()[rank]);
                EXPECT_EQ(quantizer(boundaries[rank]), table.distinct()[rank + 1]);
            }
        }
    }
}

TEST(RulesOfHardware, ClipAtBothEndsAndKeepNaN)
{
    constexpr float infinity = std::numeric_limits<float>::infinity();
    for (const RoundingRule rule : hardwareRules) {
        const Quantizer quantizer(LevelTable({.numBits = 4}), rule);
        EXPECT_EQ(quantizer.index(-infinity), 0);
        EXPECT_EQ(quantizer.index(-1e30F), 0);
        EXPECT_EQ(quantizer.index(1e9F), 15);
        EXPECT_EQ(quantizer.index(infinity), 15);
        EXPECT_EQ(quantizer.index(std::nanf("")), -1);
        EXPECT_TRUE(std::isnan(quantizer(std::nanf(""))));
    }
}

/// The levels are the multiples of 1/4 from -1 to 3/4.
TEST(RulesOfHardware, RoundFixedPointAsIntegersAreRounded)
{
    const LevelTable table({.numBits = 3, .upperLimit = -0.25});
    struct Case
    {
        float quarters; ///< The input, times 4.
        float saturating, nearestEven, floor, towardZero;
    };
    for (const auto& [x, saturating, nearestEven, floor, towardZero] :
         {Case{0, 0, 0, 0, 0}, Case{0.25, 0, 0, 0, 0}, Case{0.5, 0, 0, 0, 0}, Case{0.75, 1, 1, 0, 0},
          Case{1.5, 1, 2, 1, 1}, Case{2.5, 2, 2, 2, 2}, Case{-0.25, 0, 0, -1, 0}, Case{-0.5, -1, 0, -1, 0},
          Case{-0.75, -1, -1, -1, 0}, Case{-1.5, -2, -2, -2, -1}, Case{-2.5, -3, -2, -3, -2},
          Case{-1, -1, -1, -1, -1}, Case{3.5, 3, 3, 3, 3}, Case{-9, -4, -4, -4, -4}}) {
        const auto rounded = [&table, x = x](RoundingRule rule) { return 4 * Quantizer(table, rule)(x / 4); };
        EXPECT_EQ(rounded(RoundingRule::saturating), saturating) << x;
        EXPECT_EQ(rounded(RoundingRule::nearestEven), nearestEven) << x;
        EXPECT_EQ(rounded(RoundingRule::floor), floor) << x;
        EXPECT_EQ(rounded(RoundingRule::towardZero), towardZero) << x;
    }
}

TEST(SaturatingRule, TiesGoToTheLowerLevelEvenInADescendingTable)
{
    for (const double threshold : {1.0, -1.0}) {
        const Scheme scheme{.numBits = 1, .threshold = threshold, .upperLimit = 0.0}; // levels -1 and 1
        EXPECT_EQ(Quantizer(LevelTable(scheme), RoundingRule::saturating)(0.0F), -1.0F);
    }
}

TEST(ReferenceRule, TiesGoToTheFirstLevelInBuildOrder)
{
    EXPECT_EQ(Quantizer(LevelTable({.numBits = 1, .upperLimit = 0.0}), RoundingRule::reference)(0.0F), -1.0F);
    EXPECT_EQ(Quantizer(LevelTable({.numBits = 1, .threshold = -1.0, .upperLimit = 0.0}),
                        RoundingRule::reference)(0.0F),
              1.0F);
}

TEST(ReferenceRule, NaNAndInfinitiesGetTheFirstLevel)
{
    for (const double threshold : {1.0, -1.0}) {
        const Quantizer quantizer(LevelTable({.numBits = 4, .threshold = threshold}),
                                  RoundingRule::reference);
        EXPECT_EQ(quantizer.index(std::nanf("")), 0);
        EXPECT_EQ(quantizer.index(std::numeric_limits<float>::infinity()), 0);
        EXPECT_EQ(quantizer.index(-std::numeric_limits<float>::infinity()), 0);
    }
}

} // namespace
} // namespace quantoscope
