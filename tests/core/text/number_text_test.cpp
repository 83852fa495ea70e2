// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/number_text.h"

#include <gtest/gtest.h>

#include <cmath>

namespace quantoscope {
namespace {

TEST(NumberText, IsTheShortestThatReadsBackTheSame)
{
    EXPECT_EQ(numberText(0.1F), "0.1");
    EXPECT_EQ(numberText(0.1), "0.1");
    EXPECT_EQ(numberText(1e30), "1e+30");
    EXPECT_EQ(numberText(-HUGE_VAL), "-inf");
    EXPECT_EQ(numberText(std::nan("")), "nan");
}

TEST(BriefText, HasFourSignificantDigits)
{
    EXPECT_EQ(briefText(0.118712), "0.1187");
    EXPECT_EQ(briefText(123456), "123500");
    EXPECT_EQ(briefText(0), "0");
}

TEST(BriefRange, HasDistinctEnds)
{
    EXPECT_EQ(briefRange(0.05F, 0.118712F), "0.05 to 0.1187");
    EXPECT_EQ(briefRange(0.1F, 0.100001F), "0.1 to 0.100001");
    EXPECT_EQ(briefRange(0.1F, 0.1F), "0.1 to 0.1");
}

} // namespace
} // namespace quantoscope
