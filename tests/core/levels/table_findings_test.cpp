// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levels/spacing.h"
#include "core/levels/table_findings.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

std::optional<TableFinding> find(const Scheme& scheme, const std::string& id)
{
    const LevelTable table(scheme);
    for (TableFinding& finding :
         tableFindings(table, scheme.threshold, static_cast<float>(scheme.threshold))) {
        if (finding.id == id) {
            return std::move(finding);
        }
    }
    return std::nullopt;
}

bool holdsZero(const LevelTable& table)
{
    return std::find(table.levels().begin(), table.levels().end(), 0.0F) != table.levels().end();
}

std::vector<Scheme> everyMode(Scheme scheme)
{
    std::vector<Scheme> modes;
    for (int bits = 1; bits <= 12; ++bits) {
        for (const auto& [uniform, thrCentered] : {std::pair{true, true}, {false, true}, {false, false}}) {
            scheme.numBits = bits;
            scheme.uniform = uniform;
            scheme.thrCentered = thrCentered;
            if (!validate(scheme)) {
                modes.push_back(scheme);
            }
        }
    }
    return modes;
}

TEST(NeverFires, IsReportedForUpperLimitZeroInEveryMode)
{
    const auto modes = everyMode({.upperLimit = 0.0});
    EXPECT_EQ(modes.size(), 36U);
    for (const Scheme& scheme : modes) {
        const auto finding = find(scheme, "never-fires");
        ASSERT_TRUE(finding) << scheme.numBits << ' ' << spacingName(scheme);
        EXPECT_EQ(finding->severity(), Severity::warning);
        ASSERT_TRUE(finding->fix);
        EXPECT_FALSE(find(finding->fix->scheme, "never-fires"));
    }
}

TEST(NeverFires, IsNotReportedIfALevelIsAboveTheThreshold)
{
    for (const Scheme& scheme : everyMode({})) {
        EXPECT_FALSE(find(scheme, "never-fires"));
    }
}

TEST(NeverBelow, IsReportedIfNoLevelIsBelowTheThreshold)
{
    for (const double lowerLimit : {-2.0, -2.1}) {
        for (const Scheme& scheme : everyMode({.lowerLimit = lowerLimit})) {
            const auto finding = find(scheme, "never-below");
            EXPECT_EQ(finding.has_value(), LevelTable(scheme).lowest() >= 1.0F);
            if (finding) {
                EXPECT_EQ(finding->severity(), Severity::warning);
                ASSERT_TRUE(finding->fix);
                EXPECT_FALSE(find(finding->fix->scheme, "never-below"));
            }
        }
    }
    EXPECT_TRUE(find({.lowerLimit = -2}, "never-below"));
    EXPECT_FALSE(find({.lowerLimit = -1.9}, "never-below"));
}

TEST(RestIsNoLevel, IsReportedExactlyIfZeroIsNotALevel)
{
    for (const double lowerLimit : {0.0, 0.2, -0.5}) {
        for (const Scheme& scheme : everyMode({.lowerLimit = lowerLimit})) {
            EXPECT_EQ(find(scheme, "rest-is-no-level").has_value(), !holdsZero(LevelTable(scheme)));
        }
    }
}

TEST(RestIsNoLevel, FixMakesZeroALevelAndKeepsALevelAboveTheThreshold)
{
    for (const double threshold : {1.0, 0.5, 0.1, 3.7, 1e-3, 1e20}) {
        for (const double upperLimit : {0.2, 0.05, 1.0, 3.0}) {
            for (const double lowerLimit : {0.0, 0.5, -0.9, -0.3}) {
                for (int bits = 1; bits <= maxNumBits; ++bits) {
                    const Scheme scheme{.numBits = bits,
                                        .threshold = threshold,
                                        .lowerLimit = lowerLimit,
                                        .upperLimit = upperLimit};
                    const auto finding = find(scheme, "rest-is-no-level");
                    if (!finding) {
                        continue;
                    }
                    ASSERT_TRUE(finding->fix)
                        << threshold << ' ' << upperLimit << ' ' << lowerLimit << ' ' << bits;
                    EXPECT_EQ(finding->fix->label, "Shift the limits so that 0 is a level");
                    const LevelTable mended(finding->fix->scheme);
                    EXPECT_TRUE(holdsZero(mended));
                    EXPECT_GT(mended.highest(), static_cast<float>(threshold));
                    EXPECT_EQ(mended.size(), LevelTable(scheme).size());
                }
            }
        }
    }
}

TEST(RestIsNoLevel, FixMovesTheLimitsByLittle)
{
    const Scheme scheme{.numBits = 8};
    const auto finding = find(scheme, "rest-is-no-level");
    ASSERT_TRUE(finding && finding->fix);
    const double step = (rangeMax(scheme) - rangeMin(scheme)) / (levelCount(scheme) - 1);
    EXPECT_NEAR(rangeMin(finding->fix->scheme), rangeMin(scheme), 3 * step);
    EXPECT_NEAR(rangeMax(finding->fix->scheme), rangeMax(scheme), 3 * step);
}

TEST(RestIsNoLevel, ExponentialTablesHaveNoFix)
{
    const auto finding = find({.numBits = 4, .uniform = false}, "rest-is-no-level");
    ASSERT_TRUE(finding);
    EXPECT_FALSE(finding->fix);
}

TEST(DeadLevels, AreCounted)
{
    const auto finding = find({.numBits = 10, .uniform = false}, "dead-levels");
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->number, 630);
    EXPECT_NE(finding->sentence.find("394 of 1024"), std::string::npos) << finding->sentence;
}

TEST(DeadLevels, FixLeavesFewer)
{
    for (const Scheme& scheme : everyMode({})) {
        const auto finding = find(scheme, "dead-levels");
        EXPECT_EQ(finding.has_value(), LevelTable(scheme).deadCount() > 0);
        if (finding && finding->fix) {
            EXPECT_LT(LevelTable(finding->fix->scheme).deadCount(), LevelTable(scheme).deadCount());
        }
    }
}

TEST(NotAscending, IsReportedForTwelveBitsAroundZero)
{
    const auto finding = find({.numBits = 12, .uniform = false, .thrCentered = false}, "not-ascending");
    ASSERT_TRUE(finding);
    EXPECT_NE(finding->sentence.find("not in ascending order"), std::string::npos) << finding->sentence;
}

TEST(NotAscending, ReportsADescendingTableForANegativeThreshold)
{
    const auto finding = find({.numBits = 4, .threshold = -1.0}, "not-ascending");
    ASSERT_TRUE(finding);
    EXPECT_NE(finding->sentence.find("descending order"), std::string::npos) << finding->sentence;
}

TEST(Constant, IsReportedForThresholdZero)
{
    const auto finding = find({.numBits = 4, .threshold = 0.0}, "constant");
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->severity(), Severity::warning);
    EXPECT_EQ(finding->number, 0);
}

TEST(LastBit, IsReportedForUniformTablesFromThreeBitsOn)
{
    EXPECT_TRUE(find({.numBits = 3}, "last-bit"));
    EXPECT_FALSE(find({.numBits = 2}, "last-bit"));
    EXPECT_FALSE(find({.numBits = 8, .uniform = false}, "last-bit"));
}

TEST(TableFindings, TheMostImportantComesFirst)
{
    for (const double upperLimit : {0.0, 0.2}) {
        for (const Scheme& scheme : everyMode({.upperLimit = upperLimit})) {
            const auto findings = tableFindings(LevelTable(scheme), 1.0, 1.0F);
            const auto rank = [](const TableFinding& finding) { return findingRank(finding.id); };
            EXPECT_TRUE(std::ranges::is_sorted(findings, {}, rank));
            for (const TableFinding& finding : findings) {
                EXPECT_LT(rank(finding), findingKinds.size()) << finding.id;
            }
        }
    }
}

TEST(TableFindings, EveryWarningMattersMoreThanEveryNote)
{
    EXPECT_TRUE(std::ranges::is_partitioned(
        findingKinds, [](const FindingKind& kind) { return kind.severity == Severity::warning; }));
    for (std::size_t rank = 0; rank < findingKinds.size(); ++rank) {
        EXPECT_EQ(findingRank(findingKinds[rank].id), rank);
    }
}

TEST(TableFindings, ALevelAtTheThresholdIsASpikeIfTheNeuronFiresThere)
{
    const LevelTable table({.numBits = 1, .lowerLimit = -2, .upperLimit = 0}); // both levels are 1
    const auto has = [&table](float firesAbove, std::string_view id) {
        const auto findings = tableFindings(table, 1.0, firesAbove);
        return std::ranges::find(findings, id, &TableFinding::id) != findings.end();
    };
    const float below = std::nextafter(1.0F, 0.0F);
    EXPECT_TRUE(has(1.0F, "never-fires") && !has(1.0F, "never-below"));
    EXPECT_TRUE(!has(below, "never-fires") && has(below, "never-below"));
}

} // namespace
} // namespace quantoscope
