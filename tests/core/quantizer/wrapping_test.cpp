// SPDX-License-Identifier: GPL-3.0-or-later
// Codes of fixed point that wrap around, against integers.
#include "core/arithmetic/rounding_noise.h"
#include "core/quantizer/quantizer.h"
#include "tests/core/quantizer/instruction_sets.h"
#include "tests/core/quantizer/random_schemes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

constexpr std::array rulesThatWrap{RoundingRule::reference, RoundingRule::saturating,
                                   RoundingRule::nearestEven, RoundingRule::floor, RoundingRule::towardZero};

/// The integer that a rule gives for code / 2^dropped, in integers.
std::int64_t roundedShift(std::int64_t code, int dropped, RoundingRule rule)
{
    const std::int64_t unit = std::int64_t{1} << dropped;
    const std::int64_t below = code >> dropped;
    const std::int64_t rest = code - below * unit;
    switch (rule) {
    case RoundingRule::floor:
        return below;
    case RoundingRule::towardZero:
        return code / unit;
    case RoundingRule::nearestEven:
        return 2 * rest > unit || (2 * rest == unit && below % 2 != 0) ? below + 1 : below;
    default:
        return 2 * rest > unit ? below + 1 : below; // ties to the lower level
    }
}

/// The low `bits` bits, as a number of two's complement or without a sign.
std::int64_t wrappedTo(std::int64_t code, int bits, bool isSigned)
{
    const std::int64_t count = std::int64_t{1} << bits;
    const std::int64_t low = ((code % count) + count) % count;
    return isSigned && low >= count / 2 ? low - count : low;
}

template<typename Float>
void compareWithIntegers(const FixedPointFormat& format, RoundingRule rule)
{
    constexpr int dropped = 4;
    const LevelTable table({.format = format});
    const BasicQuantizer<Float> quantizer(table, {.rounding = rule, .overflow = Overflow::wrap});
    ASSERT_TRUE(quantizer.wraps());
    const std::int64_t reach = (std::int64_t{5} << (format.width() + dropped)) / 2; // two and a half ranges
    const std::int64_t step = std::max<std::int64_t>(1, reach / 4001);
    for (std::int64_t code = -reach; code <= reach; code += step) {
        const auto x =
            static_cast<Float>(std::ldexp(static_cast<double>(code), -dropped - format.fractionBits));
        const std::int64_t stored =
            wrappedTo(roundedShift(code, dropped, rule), format.width(), format.isSigned);
        const auto level = static_cast<Float>(std::ldexp(static_cast<double>(stored), -format.fractionBits));
        ASSERT_EQ(quantizer(x), level) << formatText(format) << ' ' << roundingName(rule) << ' ' << code;
        ASSERT_EQ(quantizer.index(x), stored - (format.isSigned ? -(1 << (format.width() - 1)) : 0));
    }
}

TEST(Wrapping, EveryRuleAndWidthEqualsIntegers)
{
    for (const RoundingRule rule : rulesThatWrap) {
        for (const int width : {1, 2, 4, 8, 12, 16}) {
            for (const int n : {-3, 0, 7}) {
                compareWithIntegers<float>({true, width - 1 - n, n}, rule);
                compareWithIntegers<double>({false, width - n, n}, rule);
            }
        }
    }
}

TEST(Wrapping, ArraysEqualSingleInputsWithEveryInstructionSet)
{
    Random random(freshSeed());
    const LevelTable table({.format = FixedPointFormat{true, 0, 7}});
    for (const RoundingRule rule : rulesThatWrap) {
        const Quantizer quantizer(table, {.rounding = rule, .overflow = Overflow::wrap});
        std::vector<float> input(20'000);
        std::ranges::generate(input, [&] { return static_cast<float>(random.real(-4, 4)); });
        for (const InstructionSet set : instructionSets()) {
            std::vector<float> output(input.size());
            quantizer.quantize(input, output, {.instructions = set});
            for (std::size_t i = 0; i < input.size(); ++i) {
                ASSERT_EQ(output[i], quantizer(input[i])) << input[i];
            }
        }
    }
}

TEST(Wrapping, IsMonotoneWithinItsInterval)
{
    for (const RoundingRule rule : rulesThatWrap) {
        const LevelTable table({.format = FixedPointFormat{true, 0, 3}});
        const Quantizer quantizer(table, {.rounding = rule, .overflow = Overflow::wrap});
        const auto [first, last] = quantizer.monotoneInterval();
        EXPECT_EQ(quantizer(first), -1.0F);
        EXPECT_EQ(quantizer(last), 0.875F);
        EXPECT_EQ(quantizer(std::nextafter(first, -9.0F)), 0.875F) << roundingName(rule);
        EXPECT_EQ(quantizer(std::nextafter(last, 9.0F)), -1.0F) << roundingName(rule);
    }
}

TEST(Wrapping, InfinitiesSaturateAndNanIsTreatedAsWithoutWrapping)
{
    constexpr float infinity = std::numeric_limits<float>::infinity();
    for (const RoundingRule rule : rulesThatWrap) {
        const LevelTable table({.format = FixedPointFormat{true, 0, 3}});
        const Quantizer quantizer(table, {.rounding = rule, .overflow = Overflow::wrap});
        const Quantizer saturating(table, rule);
        EXPECT_EQ(quantizer(infinity), saturating(infinity));
        EXPECT_EQ(quantizer(-infinity), saturating(-infinity));
        EXPECT_EQ(quantizer.index(std::nanf("")), saturating.index(std::nanf("")));
    }
}

TEST(Wrapping, OtherFormatsSaturate)
{
    const LevelTable table({.numBits = 4});
    const Quantizer quantizer(table, {.rounding = RoundingRule::floor, .overflow = Overflow::wrap});
    EXPECT_FALSE(quantizer.wraps());
    EXPECT_EQ(quantizer(9.0F), table.highest());
}

TEST(Wrapping, StochasticRoundingWrapsFromTheHighestToTheLowestLevel)
{
    const LevelTable table({.format = FixedPointFormat{true, 0, 3}});
    const Quantizer quantizer(table,
                              {.rounding = RoundingRule::stochastic, .overflow = Overflow::wrap, .seed = 3});
    std::size_t lowest = 0;
    constexpr std::size_t draws = 4000;
    for (std::uint64_t draw = 0; draw < draws; ++draw) {
        const float level = quantizer.levelAt(draw, 0.90625F); // a quarter of the way from 0.875 to 1
        ASSERT_TRUE(level == 0.875F || level == -1.0F) << level;
        lowest += level == -1.0F ? 1 : 0;
    }
    EXPECT_NEAR(static_cast<double>(lowest), draws / 4.0, 5 * std::sqrt(draws * 0.1875));
}

} // namespace
} // namespace quantoscope
