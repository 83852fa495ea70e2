// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/register_format.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

using Rest = RegisterStep::Rest;

RegisterFormat formatOf(std::string_view text)
{
    return parseRegisterFormat(text).value();
}

TEST(RegisterFormat, ReadsWhatItWrites)
{
    for (const char* text : {"exact", "Q3.12", "UQ2.6", "Q-2.9", "Q11.12"}) {
        EXPECT_EQ(registerText(formatOf(text)), text);
    }
    EXPECT_EQ(registerText(formatOf("EXACT")), "exact");
    EXPECT_EQ(registerText(formatOf("q3.12")), "Q3.12");
}

TEST(RegisterFormat, RefusesWhatIsNone)
{
    for (const char* text : {"", "exactly", "Q12.12", "UQ12.13", "Q3", "E4M3", "shift:3", "Q0.999"}) {
        EXPECT_FALSE(parseRegisterFormat(text)) << text;
    }
}

TEST(RegisterStep, WithoutAFormatKeepsEveryValue)
{
    const RegisterStep step({}, Rest::dropped, Overflow::wrap);
    for (const float x : {0.1F, -1e30F, std::numeric_limits<float>::infinity()}) {
        EXPECT_EQ(step(x), x);
    }
}

TEST(RegisterStep, RoundsOrDropsTheRest)
{
    const RegisterStep rounded(formatOf("Q1.2"), Rest::rounded, Overflow::saturate);
    const RegisterStep dropped(formatOf("Q1.2"), Rest::dropped, Overflow::saturate);
    EXPECT_EQ(rounded(0.375F), 0.5F); // a tie: the even code
    EXPECT_EQ(rounded(0.125F), 0.0F);
    EXPECT_EQ(rounded(-0.4F), -0.5F);
    EXPECT_EQ(dropped(0.49F), 0.25F);
    EXPECT_EQ(dropped(-0.01F), -0.25F); // towards -infinity
}

TEST(RegisterStep, SaturatesOrWraps)
{
    const RegisterStep saturating(formatOf("Q1.2"), Rest::dropped, Overflow::saturate);
    const RegisterStep wrapping(formatOf("Q1.2"), Rest::dropped, Overflow::wrap);
    EXPECT_EQ(saturating(5), 1.75F);
    EXPECT_EQ(saturating(-5), -2.0F);
    EXPECT_EQ(wrapping(2), -2.0F);
    EXPECT_EQ(wrapping(5.25F), 1.25F);
    EXPECT_EQ(wrapping(-2.25F), 1.75F);
    const RegisterStep unsignedWrapping(formatOf("UQ2.0"), Rest::dropped, Overflow::wrap);
    EXPECT_EQ(unsignedWrapping(-1), 3.0F);
    EXPECT_EQ(unsignedWrapping(1e30F), 0.0F); // a multiple of 4
}

TEST(RegisterStep, PassesNaNAndInfinity)
{
    const RegisterStep step(formatOf("Q3.4"), Rest::rounded, Overflow::saturate);
    EXPECT_TRUE(std::isnan(step(std::numeric_limits<float>::quiet_NaN())));
    EXPECT_EQ(step(-std::numeric_limits<float>::infinity()), -std::numeric_limits<float>::infinity());
}

} // namespace
} // namespace quantoscope
