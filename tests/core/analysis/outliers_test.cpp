// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/outliers.h"

#include "core/analysis/fit.h"
#include "tests/core/analysis/recordings.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace quantoscope {
namespace {

TEST(Outliers, AreFarBeyondNearlyAllOtherSamples)
{
    std::vector<float> membrane = testRecording(9, 1000);
    EXPECT_FALSE(withoutOutliers(SortedSamples(membrane), 1));
    membrane[3] = 1e9F;
    membrane[7] = -3e38F;
    const auto kept = withoutOutliers(SortedSamples(membrane), 1);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->size(), 998U);
    EXPECT_FALSE(withoutOutliers(*kept, 1));
}

TEST(Outliers, AreFoundAmongFewSamples)
{
    const auto kept = withoutOutliers(SortedSamples(std::vector<float>{0.1F, 1e9F, 0.5F}), 1);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->size(), 2U);
}

TEST(Outliers, AreAtMostAFractionOfTheSamples)
{
    std::vector<float> membrane = testRecording(9, 1000);
    std::fill_n(membrane.begin(), 20, 1e9F);
    EXPECT_FALSE(withoutOutliers(SortedSamples(membrane), 1));
}

TEST(Outliers, AreIgnoredByAFit)
{
    std::vector<float> membrane = testRecording(9, 10'000);
    const Fit clean = fitSchemes(SortedSamples(membrane), {}, 4, 4).front();
    membrane.push_back(1e9F);
    const auto kept = withoutOutliers(SortedSamples(membrane), 1);
    ASSERT_TRUE(kept);
    EXPECT_EQ(fitSchemes(*kept, {}, 4, 4).front().schemes.front().scheme, clean.schemes.front().scheme);
}

TEST(Outliers, AreNotFoundInEmptyOrHugeSamples)
{
    EXPECT_FALSE(withoutOutliers(SortedSamples(), 1));
    EXPECT_FALSE(withoutOutliers(SortedSamples(std::vector<float>{3e38F, -3e38F}), 1));
}

} // namespace
} // namespace quantoscope
