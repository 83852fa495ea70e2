// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/student.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace quantoscope {
namespace {

/// Two-sided 95 % and 99 % values of t as every printed table has them.
TEST(Student, BoundsAreThoseOfTheTables)
{
    struct Entry
    {
        std::size_t degrees;
        double of95;
        double of99;
    };
    for (const Entry& entry : {Entry{1, 12.706, 63.657}, Entry{2, 4.303, 9.925}, Entry{3, 3.182, 5.841},
                               Entry{4, 2.776, 4.604}, Entry{9, 2.262, 3.250}, Entry{10, 2.228, 3.169},
                               Entry{30, 2.042, 2.750}, Entry{120, 1.980, 2.617}}) {
        EXPECT_NEAR(studentBound(0.95, entry.degrees), entry.of95, 6e-4) << entry.degrees;
        EXPECT_NEAR(studentBound(0.99, entry.degrees), entry.of99, 6e-4) << entry.degrees;
    }
}

TEST(Student, ProbabilitiesHaveClosedFormsForFewDegrees)
{
    for (const double t : {0.0, 0.3, 1.0, 2.5, 40.0}) {
        EXPECT_NEAR(studentWithin(t, 1), 2 / std::acos(-1.0) * std::atan(t), 1e-14);
        EXPECT_NEAR(studentWithin(t, 2), t / std::sqrt(2 + t * t), 1e-14);
    }
    EXPECT_NEAR(studentWithin(1, 1'000'000), std::erf(1 / std::sqrt(2.0)), 1e-6);
    EXPECT_NEAR(studentWithin(std::numeric_limits<double>::infinity(), 7), 1, 1e-14);
    for (const std::size_t degrees : {1U, 2U, 5U, 8U, 99U}) {
        EXPECT_NEAR(studentWithin(studentBound(0.9, degrees), degrees), 0.9, 1e-12);
    }
}

TEST(Student, IntervalsAreThoseComputedByHand)
{
    // Mean 3, squares 10, standard deviation sqrt(2.5), of the mean sqrt(0.5); t is 2.7764451.
    const std::vector<double> numbers{1, 2, 3, 4, 5};
    const MeanInterval interval = meanInterval(numbers);
    EXPECT_EQ(interval.mean, 3);
    EXPECT_NEAR(interval.halfWidth, 2.7764451 * std::sqrt(0.5), 1e-6);
    EXPECT_EQ(interval.count, 5U);
    // t = 3 / sqrt(0.5) = 4.2426 with 4 degrees: p = 0.0132356.
    EXPECT_NEAR(confidenceOfDifference(numbers), 1 - 0.0132356, 1e-6);
}

TEST(Student, FewNumbersHaveNoInterval)
{
    EXPECT_TRUE(std::isnan(meanInterval({}).mean));
    const std::array one{0.5};
    EXPECT_EQ(meanInterval(one).mean, 0.5);
    EXPECT_TRUE(std::isnan(meanInterval(one).halfWidth));
    EXPECT_TRUE(std::isnan(confidenceOfDifference(one)));
    const std::array equal{0.5, 0.5};
    EXPECT_EQ(meanInterval(equal).halfWidth, 0);
    EXPECT_NEAR(confidenceOfDifference(equal), 1, 1e-14);
    EXPECT_EQ(confidenceOfDifference(std::array{0.0, 0.0}), 0);
}

} // namespace
} // namespace quantoscope
