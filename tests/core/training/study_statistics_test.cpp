// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/study_statistics.h"

#include <gtest/gtest.h>

#include <cmath>

namespace quantoscope {
namespace {

using enum StudyMethod;

constexpr StoredPrecision uniformTwo{2, 2, Spacing::uniform};
constexpr StoredPrecision denseTwo{2, 2, Spacing::thresholdCentred};

StudyRow row(std::uint64_t seed, StudyMethod method, const StoredPrecision& stored, double accuracy)
{
    return {
        .seed = seed, .studied = {method, stored}, .accuracy = accuracy, .loss = 1 - accuracy, .spikes = 10};
}

TEST(StudySummaries, HaveTheMeanAndItsInterval)
{
    const std::vector<StudyRow> rows{row(1, ptq, uniformTwo, 0.7), row(1, qat, uniformTwo, 0.9),
                                     row(2, ptq, uniformTwo, 0.8), row(2, qat, uniformTwo, 0.9),
                                     row(3, ptq, uniformTwo, 0.9), row(3, qat, uniformTwo, 0.9)};
    const std::vector<CaseSummary> summary = summaryOf(rows);
    ASSERT_EQ(summary.size(), 2U);
    EXPECT_EQ(summary[0].studied.method, ptq);
    EXPECT_NEAR(summary[0].accuracy.mean, 0.8, 1e-12);
    // Standard deviation 0.1, t of 2 degrees of freedom 4.30265.
    EXPECT_NEAR(summary[0].accuracy.halfWidth, 4.30265 * 0.1 / std::sqrt(3.0), 1e-6);
    EXPECT_NEAR(summary[1].accuracy.halfWidth, 0, 1e-12);
    EXPECT_NEAR(summary[1].spikes.mean, 10, 1e-12);
}

TEST(SquatOrderings, HoldIfEverySeedAgrees)
{
    std::vector<StudyRow> rows;
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        const double own = 0.001 * static_cast<double>(seed % 2);
        for (const StoredPrecision& stored : {uniformTwo, denseTwo}) {
            const double dense = stored == denseTwo ? 0.02 + own : 0;
            rows.push_back(row(seed, ptq, stored, 0.5 + dense));
            rows.push_back(row(seed, qatState, stored, 0.6 + dense));
            rows.push_back(row(seed, qatWeights, stored, 0.7 + dense + own));
            rows.push_back(row(seed, qat, stored, 0.8 + dense));
        }
    }
    const std::vector<Ordering> orderings = squatOrderings(rows);
    ASSERT_EQ(orderings.size(), 3U);
    for (const Ordering& ordering : orderings) {
        EXPECT_EQ(ordering.verdict(), Verdict::holds) << ordering.claim;
        EXPECT_GT(ordering.confidence(), 0.99);
    }
    EXPECT_NEAR(orderings[0].differences[0].difference.mean, 0.0205, 1e-12);
    EXPECT_NEAR(orderings[2].differences[0].difference.mean, 0.1005, 1e-12);
    EXPECT_EQ(orderings[1].differences.size(), 3U);
    EXPECT_EQ(squatOrderings(rows, 4)[0].verdict(), Verdict::notStudied);
    EXPECT_EQ(squatOrderings(rows, 2)[0].verdict(), Verdict::holds);
}

TEST(SquatOrderings, AreReversedOrUndecidedIfTheNumbersSaySo)
{
    std::vector<StudyRow> rows;
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        const double sign = seed % 2 == 0 ? 1 : -1;
        rows.push_back(row(seed, qat, uniformTwo, 0.8));
        rows.push_back(row(seed, qat, denseTwo, 0.7 + 0.001 * sign));
        rows.push_back(row(seed, qatWeights, denseTwo, 0.6));
        rows.push_back(row(seed, qatState, denseTwo, 0.6 + 0.05 * sign));
    }
    const std::vector<Ordering> orderings = squatOrderings(rows);
    EXPECT_EQ(orderings[0].verdict(), Verdict::reversed);
    EXPECT_GT(orderings[0].confidence(), 0.99);
    EXPECT_EQ(orderings[1].verdict(), Verdict::notStudied) << "there is no ptq";
    EXPECT_EQ(orderings[2].verdict(), Verdict::undecided);
    EXPECT_LT(orderings[2].confidence(), 0.5);
}

TEST(SquatOrderings, OfOneSeedAreUndecided)
{
    const std::vector<StudyRow> rows{row(1, qat, uniformTwo, 0.7), row(1, qat, denseTwo, 0.8)};
    const Ordering ordering = squatOrderings(rows)[0];
    EXPECT_EQ(ordering.verdict(), Verdict::undecided);
    EXPECT_TRUE(std::isnan(ordering.confidence()));
}

} // namespace
} // namespace quantoscope
