// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levels/level_table.h"
#include "core/quantizer/quantizer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

const Scheme schemes[] = {
    {},
    {.numBits = 1},
    {.numBits = 4, .uniform = false},
    {.numBits = 4, .uniform = false, .thrCentered = false},
    {.numBits = 10, .uniform = false},
    {.numBits = 12, .uniform = false, .thrCentered = false},
    {.numBits = 5, .threshold = -1.0},
    {.numBits = 3, .threshold = 0.0},
};

TEST(LevelTable, StepSizeIsTheDistanceToTheNextGreaterLevel)
{
    const LevelTable table({.numBits = 2, .lowerLimit = 0.0, .upperLimit = 0.0});
    for (std::size_t i = 0; i < 3; ++i) {
        const LevelRow row = table.row(i);
        EXPECT_EQ(row.index, static_cast<int>(i));
        EXPECT_EQ(row.value, table[i]);
        EXPECT_EQ(row.gap, static_cast<double>(table[i + 1]) - static_cast<double>(table[i]));
        EXPECT_FALSE(row.dead);
    }
}

TEST(LevelTable, TheGreatestLevelHasNoStepSize)
{
    for (const Scheme& scheme : schemes) {
        const LevelTable table(scheme);
        for (std::size_t i = 0; i < table.size(); ++i) {
            const LevelRow row = table.row(i);
            EXPECT_EQ(row.gap.has_value(), row.value < table.highest());
        }
    }
}

TEST(LevelTable, TenBitsAroundTheThresholdGive394DistinctLevels)
{
    const LevelTable table({.numBits = 10, .uniform = false});
    EXPECT_EQ(table.distinct().size(), 394U);
    EXPECT_EQ(table.deadCount(), 1024U - 394U);
}

TEST(LevelTable, TwelveBitsAroundTheThresholdGive541DistinctLevels)
{
    EXPECT_EQ(LevelTable({.numBits = 12, .uniform = false}).distinct().size(), 541U);
}

TEST(LevelTable, TwelveBitsAroundZeroAreNotInAscendingOrder)
{
    EXPECT_FALSE(LevelTable({.numBits = 12, .uniform = false, .thrCentered = false}).ascending());
}

TEST(LevelTable, ANegativeThresholdGivesADescendingTable)
{
    for (const bool uniform : {true, false}) {
        const LevelTable table({.numBits = 4, .uniform = uniform, .threshold = -1.0});
        EXPECT_FALSE(table.ascending());
        EXPECT_TRUE(std::is_sorted(table.levels().rbegin(), table.levels().rend()));
        EXPECT_EQ(table.highest(), table[0]);
        EXPECT_EQ(table.lowest(), table[15]);
    }
}

TEST(LevelTable, ALevelIsDeadExactlyIfNoInputMapsToItsIndex)
{
    for (const Scheme& scheme : schemes) {
        const LevelTable table(scheme);
        const Quantizer quantizer(table, RoundingRule::reference);
        std::size_t dead = 0;
        for (std::size_t i = 0; i < table.size(); ++i) {
            EXPECT_EQ(table.isDead(i), table.row(i).dead);
            EXPECT_EQ(table.isDead(i), quantizer.index(table[i]) != static_cast<int>(i));
            dead += table.isDead(i) ? 1 : 0;
        }
        EXPECT_EQ(dead, table.deadCount());
    }
}

TEST(LevelTable, DistinctLevelsAscendStrictlyAndKnowTheirFirstIndex)
{
    for (const Scheme& scheme : schemes) {
        const LevelTable table(scheme);
        const auto distinct = table.distinct();
        EXPECT_EQ(std::adjacent_find(distinct.begin(), distinct.end(), std::greater_equal<>()),
                  distinct.end());
        for (std::size_t rank = 0; rank < distinct.size(); ++rank) {
            const auto first = std::find(table.levels().begin(), table.levels().end(), distinct[rank]);
            EXPECT_EQ(table.firstIndex()[rank], first - table.levels().begin());
            EXPECT_EQ(table.rankOf(static_cast<std::size_t>(table.firstIndex()[rank])), rank);
        }
    }
}

} // namespace
} // namespace quantoscope
