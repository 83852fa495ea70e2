// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/sweep.h"

#include "tests/core/analysis/recordings.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {

const SweepGrid grid{.firstBits = 2,
                     .lastBits = 4,
                     .spacings = {Spacing::zeroCentred, Spacing::uniform},
                     .threshold = 0.5,
                     .lowerLimits = {-0.5, 0, 0.5},
                     .upperLimits = {0.2, 1},
                     .multipliers = {std::nullopt, 0.5, 0.9, 1e300}};

TEST(SweepGrid, CountsEveryCombinationAndUniformSchemesOnce)
{
    EXPECT_EQ(schemeCount(grid), 3U * (3 * 2 * 4 + 3 * 2));
    EXPECT_EQ(schemeCount({.firstBits = 1, .lastBits = 12}), 36U);
}

TEST(SweepGrid, ListsCombinationsInTheDocumentedOrder)
{
    std::size_t position = 0;
    for (int numBits = 2; numBits <= 4; ++numBits) {
        for (const Spacing spacing : grid.spacings) {
            for (const double lower : grid.lowerLimits) {
                for (const double upper : grid.upperLimits) {
                    for (std::size_t k = 0; k < (spacing == Spacing::uniform ? 1 : grid.multipliers.size());
                         ++k) {
                        Scheme scheme{
                            .numBits = numBits, .threshold = 0.5, .lowerLimit = lower, .upperLimit = upper};
                        setSpacing(scheme, spacing);
                        if (spacing != Spacing::uniform) {
                            scheme.multiplier = grid.multipliers[k];
                        }
                        EXPECT_EQ(schemeAt(grid, position++), scheme);
                    }
                }
            }
        }
    }
    EXPECT_EQ(position, schemeCount(grid));
}

TEST(SweepGrid, ListsOtherFormatsOfEachWidthAfterTheSpacings)
{
    const SweepGrid formats{
        .firstBits = 3, .lastBits = 4, .spacings = {Spacing::uniform}, .scales = {0.5, std::nullopt}};
    std::vector<std::string> listed;
    for (std::size_t i = 0; i < schemeCount(formats); ++i) {
        const Scheme scheme = schemeAt(formats, i);
        listed.push_back(formatText(scheme.format) + " " +
                         (scheme.scale == 0.5 ? "0.5"
                          : scheme.scale      ? "1"
                                              : "auto"));
        EXPECT_EQ(bitsOf(scheme), i < 7 ? 3 : 4);
    }
    EXPECT_EQ(listed, (std::vector<std::string>{"snntorch 1", "Q0.2 0.5", "Q0.2 auto", "E2M0 0.5",
                                                "E2M0 auto", "pow2 0.5", "pow2 auto", "snntorch 1",
                                                "Q0.3 0.5", "Q0.3 auto", "E2M1 0.5", "E2M1 auto", "pow2 0.5",
                                                "pow2 auto", "nf4 0.5", "nf4 auto"}));
}

TEST(Sweep, AnAutomaticScaleClipsNoSample)
{
    const SortedSamples samples(testRecording(12, 3000));
    const SweepGrid formats{
        .firstBits = 2, .lastBits = 8, .spacings = {Spacing::uniform}, .scales = {std::nullopt}};
    for (const SweepRow& row :
         Sweep(samples, formats, RoundingRule::saturating).rows(0, schemeCount(formats))) {
        ASSERT_TRUE(row.scheme.scale && row.error);
        EXPECT_LE(row.sqnrDb, row.boundSqnrDb);
        if (!isSnnTorch(row.scheme)) {
            EXPECT_EQ(row.error->outside, 0U) << formatText(row.scheme.format);
        }
    }
}

TEST(Sweep, MeasuresEachSchemeIndependently)
{
    const SortedSamples samples(testRecording(12, 3000));
    const auto rows = Sweep(samples, grid, RoundingRule::reference).rows(0, schemeCount(grid));
    ASSERT_EQ(rows.size(), schemeCount(grid));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_EQ(rows[i].scheme, schemeAt(grid, i));
        ASSERT_EQ(rows[i].error.has_value(), !validate(rows[i].scheme).has_value());
        if (rows[i].error) {
            const LevelTable table(rows[i].scheme);
            const TableError alone = tableError(samples, table, RoundingRule::reference, 0.5F);
            EXPECT_EQ(rows[i].error->mse, alone.mse);
            EXPECT_EQ(rows[i].error->spikeErrors, alone.spikeErrors);
            EXPECT_LE(rows[i].sqnrDb, rows[i].boundSqnrDb);
        }
    }
}

TEST(Sweep, PartsEqualTheWhole)
{
    const SortedSamples samples(testRecording(3, 3000));
    const std::size_t count = schemeCount(grid);
    const auto whole = Sweep(samples, grid, RoundingRule::reference).rows(0, count);
    Sweep parts(samples, grid, RoundingRule::reference);
    std::size_t position = 0;
    for (const std::size_t end : {std::size_t{1}, std::size_t{29}, std::size_t{29}, count}) {
        for (const SweepRow& row : parts.rows(position, end)) {
            const SweepRow& same = whole[position++];
            EXPECT_EQ(row.scheme, same.scheme);
            EXPECT_EQ(row.sqnrDb, same.sqnrDb);
            EXPECT_EQ(row.boundSqnrDb, same.boundSqnrDb);
        }
        EXPECT_EQ(position, end);
    }
}

TEST(Sweep, ReportsProgressAndCanBeCancelled)
{
    const SortedSamples samples(testRecording(3, 3000));
    double last = 0;
    Sweep whole(samples, grid, RoundingRule::reference);
    whole.rows(0, schemeCount(grid), [&](double fraction) {
        last = fraction;
        return true;
    });
    EXPECT_GT(last, 0.5);
    EXPECT_THROW(whole.rows(0, schemeCount(grid), [](double) { return false; }), Cancelled);
}

} // namespace
} // namespace quantoscope
