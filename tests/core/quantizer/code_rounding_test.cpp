// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantizer/code_rounding.h"

#include "core/quantizer/quantizer.h"
#include "tests/core/quantizer/random_schemes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

constexpr std::array shiftedRules{RoundingRule::saturating, RoundingRule::nearestEven, RoundingRule::floor,
                                  RoundingRule::towardZero};

/// Any bits, and numbers on, beside and halfway between the codes.
std::vector<float> trickyInputs(Random& random, float step)
{
    std::vector<float> inputs(40'000);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        inputs[i] = i % 2 == 0 ? random.anyBits<float>()
                               : random.near<float>(static_cast<float>(random.whole(-300, 300)) / 2 * step);
    }
    return inputs;
}

TEST(CodeRounding, EqualsTheTableForEveryRuleAndAnyBits)
{
    Random random(freshSeed());
    for (const FixedPointFormat& format :
         {FixedPointFormat{true, 0, 0}, FixedPointFormat{true, 0, 3}, FixedPointFormat{true, 0, 7},
          FixedPointFormat{false, 1, 7}, FixedPointFormat{true, 3, 12}, FixedPointFormat{true, -5, 12}}) {
        for (const double scale : {1.0, 0.25}) {
            const LevelTable table({.format = format, .scale = scale});
            for (const RoundingRule rule : shiftedRules) {
                const auto codes = CodeRounding::of(table, rule);
                ASSERT_TRUE(codes);
                const Quantizer quantizer(table, rule);
                const auto input = trickyInputs(random, quantizer.codeStep());
                for (const InstructionSet set : {InstructionSet::plain, bestInstructionSet()}) {
                    std::vector<float> output(input.size());
                    codes->levels(input.data(), output.data(), input.size(), set);
                    for (std::size_t i = 0; i < input.size(); ++i) {
                        ASSERT_TRUE(sameBits(output[i], quantizer(input[i])))
                            << std::hexfloat << input[i] << ' ' << roundingName(rule) << ' '
                            << formatText(format);
                    }
                }
            }
        }
    }
}

TEST(CodeRounding, IsOnlyForFixedPointWithStepsThatArePowersOfTwo)
{
    const auto has = [](const Scheme& scheme, RoundingRule rule) {
        return CodeRounding::of(LevelTable(scheme), rule).has_value();
    };
    const FixedPointFormat format{true, 0, 7};
    EXPECT_TRUE(has({.format = format}, RoundingRule::floor));
    EXPECT_FALSE(has({.format = format}, RoundingRule::reference));
    EXPECT_FALSE(has({.format = format}, RoundingRule::stochastic));
    EXPECT_FALSE(has({.format = format, .scale = 0.3}, RoundingRule::floor));
    EXPECT_FALSE(has({.format = FixedPointFormat{true, 9, -2}}, RoundingRule::floor)); // a step of 4
    EXPECT_FALSE(has({.format = FixedPointFormat{true, -120, 127}}, RoundingRule::floor));
    EXPECT_FALSE(has({.numBits = 8}, RoundingRule::floor));
    EXPECT_FALSE(has({.format = SmallFloatFormat{}}, RoundingRule::floor));
}

} // namespace
} // namespace quantoscope
