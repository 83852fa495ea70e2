// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/percent_text.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {

TEST(PercentText, HasAtMostTwoDecimals)
{
    EXPECT_EQ(percentText(1, 8), "12.5 %");
    EXPECT_EQ(percentText(1, 3), "33.33 %");
    EXPECT_EQ(percentText(2, 2), "100 %");
}

TEST(PercentText, DistinguishesZeroFromAlmostZero)
{
    EXPECT_EQ(percentText(0, 10), "0 %");
    EXPECT_EQ(percentText(0, 0), "0 %");
    EXPECT_EQ(percentText(1, 1'000'000), "less than 0.01 %");
}

} // namespace
} // namespace quantoscope
