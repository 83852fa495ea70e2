// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/translate.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {

std::string german(const char* english)
{
    return std::string(english) == "%1 of %2 levels" ? "von %2 Stufen %1" : english;
}

class Translate : public testing::Test
{
protected:
    ~Translate() override { setTranslator(nullptr); }
};

TEST_F(Translate, IsEnglishByDefault)
{
    EXPECT_EQ(Core::said("%1 of %2 levels", {"3", "8"}), "3 of 8 levels");
}

TEST_F(Translate, UsesTheTranslatorWhichMayReorderPlaceholders)
{
    setTranslator(german);
    EXPECT_EQ(Core::said("%1 of %2 levels", {"3", "8"}), "von 8 Stufen 3");
    EXPECT_EQ(Core::said("Set rounding to saturating"), "Set rounding to saturating");
}

TEST_F(Translate, DoesNotReplaceInsideArguments)
{
    EXPECT_EQ(Core::said("%1 and %2", {"%2", "b"}), "%2 and b");
}

TEST_F(Translate, KeepsPercentSignsAndPlaceholdersWithoutArgument)
{
    EXPECT_EQ(Core::said("%1 %, %2 and %", {"5"}), "5 %, %2 and %");
    EXPECT_EQ(Core::said("%0 %a %1", {"x"}), "%0 %a x");
}

} // namespace
} // namespace quantoscope
