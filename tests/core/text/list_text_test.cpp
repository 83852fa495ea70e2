// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameters/list_text.h"

#include <gtest/gtest.h>

#include <array>

namespace quantoscope {
namespace {

TEST(ListText, IntegersReadBack)
{
    EXPECT_EQ(integersIn("64", 1, 100, 3), std::vector{64});
    EXPECT_EQ(integersIn("64,32,16", 1, 100, 3), (std::vector{64, 32, 16}));
    EXPECT_EQ(integersText(std::vector{64, 32, 16}), "64,32,16");
}

TEST(ListText, OtherTextIsRefused)
{
    for (const char* text :
         {"", "64,", ",64", "64,,32", "64 32", "64, 32", "0", "101", "1.5", "x", "1,2,3,4"}) {
        EXPECT_EQ(integersIn(text, 1, 100, 3), std::nullopt) << text;
    }
    for (const char* text : {"", "1", "17", "2,", "2,Float", "0", "2..4"}) {
        EXPECT_EQ(bitsIn(text, 2, 16), std::nullopt) << text;
    }
}

TEST(ListText, FloatIsZeroBits)
{
    EXPECT_EQ(bitsIn("2,float,4,2", 2, 16), (std::vector{2, 0, 4})) << "each once";
    EXPECT_EQ(bitsListText(std::vector{2, 0, 4}), "2,float,4");
}

TEST(ListText, NamesAreIndices)
{
    constexpr std::array<std::string_view, 3> names{"ptq", "qat", "qat-state"};
    EXPECT_EQ(choicesIn("qat-state,ptq", names), (std::vector<std::size_t>{2, 0}));
    EXPECT_EQ(choicesIn("qat,all", names), std::nullopt);
    EXPECT_EQ(choicesIn("", names), std::nullopt);
}

} // namespace
} // namespace quantoscope
