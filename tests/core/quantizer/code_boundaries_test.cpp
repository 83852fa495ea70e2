// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantizer/code_boundaries.h"
#include "tests/core/quantizer/plain_scan.h"
#include "tests/core/quantizer/random_schemes.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {

/// The level's build-order index as the boundaries tell it.
int indexBy(const std::vector<std::int64_t>& boundaries, const LevelTable& table, std::int64_t code)
{
    const auto rank = std::ranges::upper_bound(boundaries, code) - boundaries.begin();
    return table.firstIndex()[static_cast<std::size_t>(rank)];
}

std::vector<Scheme> schemes()
{
    return {{.numBits = 1},
            {.numBits = 4},
            {.numBits = 8},
            {.numBits = 4, .uniform = false},
            {.numBits = 5, .uniform = false, .thrCentered = false},
            {.numBits = 10, .uniform = false},
            {.numBits = 3, .threshold = -1},
            {.numBits = 4, .threshold = 0},
            {.numBits = 4, .uniform = false, .multiplier = -0.5}};
}

TEST(CodeBoundaries, GiveEveryCodeTheIndexOfThePlainScan)
{
    for (const Scheme& scheme : schemes()) {
        const LevelTable table(scheme);
        for (const RoundingRule rule : allRoundingRules) {
            for (const FixedPoint format :
                 {FixedPoint(1, 10), FixedPoint(3, 8), FixedPoint(0, 11), FixedPoint(1, 0)}) {
                const auto boundaries = codeBoundaries(Quantizer(table, rule), format);
                ASSERT_EQ(boundaries.size() + 1, table.distinct().size());
                for (std::int64_t code = format.lowestCode(); code <= format.highestCode(); ++code) {
                    const auto x = static_cast<float>(format.valueOf(code));
                    ASSERT_EQ(indexBy(boundaries, table, code), scan<float>(table.levels(), x, rule))
                        << format.name() << ' ' << code << ' ' << describe(scheme, 0);
                }
            }
        }
    }
}

/// Formats of more than 25 bits hold codes that no float32 is.
TEST(CodeBoundaries, AreExactInWideFormats)
{
    for (const Scheme& scheme : schemes()) {
        const LevelTable table(scheme);
        for (const RoundingRule rule : allRoundingRules) {
            for (const FixedPoint format : {FixedPoint(1, 24), FixedPoint(1, 30), FixedPoint(6, 25)}) {
                const Quantizer quantizer(table, rule);
                const auto boundaries = codeBoundaries(quantizer, format);
                for (const std::int64_t boundary : boundaries) {
                    const std::int64_t last = std::min<std::int64_t>(boundary + 130, format.highestCode());
                    for (std::int64_t code = boundary - 130; code <= last; ++code) {
                        ASSERT_EQ(indexBy(boundaries, table, code), quantizer.index(inputOf(format, code)))
                            << format.name() << ' ' << code << ' ' << describe(scheme, 0);
                    }
                }
            }
        }
    }
}

TEST(CodeBoundaries, AreCorrectForRandomSchemes)
{
    const std::uint64_t seed = freshSeed();
    Random random(seed);
    int compared = 0;
    for (int s = 0; s < 500; ++s) {
        const Scheme scheme = random.validScheme();
        const LevelTable table(scheme);
        const RoundingRule rule =
            allRoundingRules[static_cast<std::size_t>(random.whole(0, allRoundingRules.size() - 1))];
        const FixedPoint format(random.whole(1, 15), random.whole(0, 16));
        const Quantizer quantizer(table, rule);
        std::vector<std::int64_t> boundaries;
        try {
            boundaries = codeBoundaries(quantizer, format);
        } catch (const InputError&) {
            ASSERT_EQ(rule, RoundingRule::reference) << describe(scheme, seed);
            continue;
        }
        for (int i = 0; i < 2000; ++i, ++compared) {
            const std::int64_t code = random.whole(format.lowestCode(), format.highestCode());
            ASSERT_EQ(indexBy(boundaries, table, code), quantizer.index(inputOf(format, code)))
                << format.name() << ' ' << code << ' ' << describe(scheme, seed);
        }
    }
    EXPECT_GT(compared, 100'000) << seed;
}

TEST(CodeBoundaries, RefuseNonMonotonicInputs)
{
    const LevelTable table(Scheme{.numBits = 8, .threshold = 0.001});
    const FixedPoint format(15, 16);
    try {
        codeBoundaries(Quantizer(table, RoundingRule::reference), format);
        FAIL() << "was accepted";
    } catch (const InputError& error) {
        EXPECT_NE(std::string(error.what()).find("Q15.16 covers inputs outside the range from -36."),
                  std::string::npos)
            << error.what();
    }
    EXPECT_NO_THROW(codeBoundaries(Quantizer(table, RoundingRule::saturating), format));
    EXPECT_NO_THROW(codeBoundaries(Quantizer(LevelTable({}), RoundingRule::reference), format));
    const LevelTable close(Scheme{.numBits = 3, .uniform = false, .thrCentered = false, .multiplier = 1e-9});
    EXPECT_THROW(codeBoundaries(Quantizer(close, RoundingRule::reference), {1, 10}), InputError);
}

} // namespace
} // namespace quantoscope
