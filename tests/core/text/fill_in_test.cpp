// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/fill_in.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {

TEST(FillIn, ReplacesEveryNamedPlace)
{
    EXPECT_EQ(filledIn("@a@ and @b@, @a@", {{"a", "one"}, {"b", "two"}}), "one and two, one");
    EXPECT_EQ(filledIn("", {{"a", "one"}}), "");
    EXPECT_EQ(filledIn("@a@@a@", {{"a", ""}}), "");
}

TEST(FillIn, DoesNotReplaceInsideReplacements)
{
    EXPECT_EQ(filledIn("@a@@b@", {{"a", "@b@"}, {"b", "@a@"}}), "@b@@a@");
}

TEST(FillIn, KeepsOtherMarkers)
{
    EXPECT_EQ(filledIn("x@y, always @* z@a@", {{"a", "one"}}), "x@y, always @* zone");
    EXPECT_EQ(filledIn("@none@", {{"a", "one"}}), "@none@");
    EXPECT_EQ(filledIn("@", {{"a", "one"}}), "@");
}

} // namespace
} // namespace quantoscope
