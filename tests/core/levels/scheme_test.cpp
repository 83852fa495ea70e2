// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levels/construct_levels.h"
#include "core/levels/level_table.h"
#include "core/levels/scheme.h"
#include "core/parameters/input_error.h"

#include <gtest/gtest.h>

#include <array>
#include <bit>
#include <climits>
#include <cstdint>
#include <limits>

namespace quantoscope {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

/// The problem names its parameter, and the sentence carries every one of `parts`.
void expectRefused(const Scheme& scheme, const std::string& parameter, const std::vector<std::string>& parts)
{
    const auto problem = validate(scheme);
    ASSERT_TRUE(problem) << parameter;
    EXPECT_EQ(problem->parameter, parameter) << problem->sentence;
    for (const std::string& part : parts) {
        EXPECT_NE(problem->sentence.find(part), std::string::npos) << part << " in: " << problem->sentence;
    }
}

TEST(Scheme, DefaultsAreTheReferences)
{
    const Scheme scheme;
    EXPECT_EQ(scheme.numBits, 8);
    EXPECT_TRUE(scheme.uniform);
    EXPECT_TRUE(scheme.thrCentered);
    EXPECT_EQ(scheme.threshold, 1.0);
    EXPECT_EQ(scheme.lowerLimit, 0.0);
    EXPECT_EQ(scheme.upperLimit, 0.2);
    EXPECT_FALSE(scheme.multiplier);
    EXPECT_FALSE(validate(scheme));
}

TEST(Scheme, AutomaticMultiplierFollowsTheBits)
{
    constexpr std::array expected{0.05, 0.1, 0.3, 0.5, 0.7, 0.9, 0.925, 0.95, 0.95, 0.95};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(autoMultiplier(static_cast<int>(i) + 1), expected[i]);
    }
    EXPECT_EQ(effectiveMultiplier({.numBits = 4}), 0.5);
    EXPECT_EQ(effectiveMultiplier({.numBits = 4, .multiplier = 0.8}), 0.8);
}

TEST(Scheme, LevelCountIsAPowerOfTwoWithinTheAllowedBitsAndZeroOutside)
{
    for (int bits = minNumBits; bits <= maxNumBits; ++bits) {
        EXPECT_EQ(levelCount({.numBits = bits}), 1 << bits);
    }
    for (const int bits : {INT_MIN, -1, 0, 17, 31, 32, 64, INT_MAX}) {
        EXPECT_EQ(levelCount({.numBits = bits}), 0) << bits;
    }
}

TEST(ParameterProblems, NumBitsNamesItsValueAndItsRange)
{
    for (const int bits : {INT_MIN, -1, 0, 17, 64, INT_MAX}) {
        for (const bool uniform : {true, false}) {
            expectRefused({.numBits = bits, .uniform = uniform}, "num_bits",
                          {"num_bits", std::to_string(bits), "from 1 to 16"});
        }
    }
}

TEST(ParameterProblems, NonFiniteParametersAreNamed)
{
    for (const double value : {nan, infinite, -infinite}) {
        expectRefused({.threshold = value}, "threshold", {"threshold is", "finite"});
        expectRefused({.lowerLimit = value}, "lower_limit", {"lower_limit is", "finite"});
        expectRefused({.upperLimit = value}, "upper_limit", {"upper_limit is", "finite"});
        expectRefused({.uniform = false, .multiplier = value}, "multiplier", {"multiplier is", "finite"});
    }
    expectRefused({.threshold = nan}, "threshold", {"nan"});
    expectRefused({.threshold = -infinite}, "threshold", {"-inf"});
}

TEST(ParameterProblems, ARangeBeyondFloatIsNamed)
{
    expectRefused({.threshold = 1e39}, "threshold", {"1e+39", "3.4e38"});
    expectRefused({.uniform = false, .threshold = 1e39}, "threshold", {"1e+39", "3.4e38"});
    expectRefused({.threshold = 2.5e38}, "threshold", {"2.5e+38", "3.4e38"}); // ends fit, the width does not
}

TEST(ParameterProblems, AnEmptyExponentialRangeIsNamed)
{
    for (const bool thrCentered : {true, false}) {
        expectRefused({.uniform = false, .thrCentered = thrCentered, .threshold = 0.0}, "threshold",
                      {"threshold 0", "wider than 0"});
    }
}

TEST(ParameterProblems, ACentreOutsideTheRangeNamesTheLimitToChange)
{
    expectRefused({.numBits = 4, .uniform = false, .upperLimit = -1.0}, "upper_limit",
                  {"upper_limit -1", "centre 1", "inside"});
    expectRefused({.numBits = 4, .uniform = false, .thrCentered = false, .lowerLimit = -1.5}, "lower_limit",
                  {"lower_limit -1.5", "centre 0", "inside"});
}

TEST(ParameterProblems, AMultiplierThatOverflowsOrCancelsIsNamed)
{
    expectRefused({.numBits = 12, .uniform = false, .multiplier = 3.0}, "multiplier",
                  {"multiplier 3", "between 0 and 1"});
    expectRefused({.numBits = 4, .uniform = false, .multiplier = -1.0}, "multiplier",
                  {"multiplier -1", "cancel", "between 0 and 1"});
}

TEST(ParameterProblems, TheTableThrowsTheSameSentence)
{
    const Scheme scheme{.numBits = 0};
    try {
        const LevelTable table(scheme);
        FAIL() << "built";
    } catch (const InputError& invalid) {
        EXPECT_EQ(invalid.what(), validate(scheme)->sentence);
        EXPECT_EQ(invalid.problem().parameter, "num_bits");
    }
}

TEST(Levels, UniformLevelsStartAndEndAtTheRange)
{
    for (int bits = minNumBits; bits <= maxNumBits; ++bits) {
        const Scheme scheme{.numBits = bits, .threshold = 0.7, .lowerLimit = 0.3};
        const auto levels = constructLevels(scheme);
        EXPECT_EQ(levels.size(), static_cast<std::size_t>(levelCount(scheme)));
        EXPECT_EQ(levels.front(), static_cast<float>(rangeMin(scheme)));
        EXPECT_EQ(levels.back(), static_cast<float>(rangeMax(scheme)));
    }
}

/// The reference takes the lower end of uniform levels as -threshold - threshold*lower_limit, which is +0
/// here, and that of exponential ones as -(threshold + threshold*lower_limit), which is -0.
TEST(Levels, AZeroLevelHasTheSignThatTheReferenceGivesIt)
{
    for (const double threshold : {1.0, -1.0, 0.5, -3.0}) {
        for (const int bits : {1, 2, 5, 8}) {
            Scheme scheme{.numBits = bits, .threshold = threshold, .lowerLimit = -1};
            EXPECT_EQ(std::bit_cast<std::uint32_t>(constructLevels(scheme).front()), 0U)
                << threshold << ' ' << bits;
            scheme.uniform = false;
            scheme.upperLimit = 1;
            EXPECT_EQ(std::bit_cast<std::uint32_t>(constructLevels(scheme).front()), 0x8000'0000U)
                << threshold << ' ' << bits;
        }
    }
}

TEST(Levels, ThresholdCentredLevelsClusterRoundTheThreshold)
{
    const auto levels = constructLevels({.numBits = 4, .uniform = false});
    EXPECT_EQ(levels.front(), -1.0F);
    EXPECT_FLOAT_EQ(levels.back(), 1.2F);
    EXPECT_GT(levels[1] - levels[0], levels[13] - levels[12]);
    EXPECT_LT(levels[13], 1.0F);
    EXPECT_GT(levels[14], 1.0F);
}

} // namespace
} // namespace quantoscope
