// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/shown_table.h"

#include <gtest/gtest.h>

#include <limits>

namespace quantoscope {
namespace {

TEST(ShownTable, NumbersHaveTheGivenDecimals)
{
    EXPECT_EQ(numberText(0.1F, std::nullopt), "0.1");
    EXPECT_EQ(numberText(0.1F, 3), "0.100");
    EXPECT_EQ(numberText(2.5, 0), "2");
    EXPECT_EQ(numberText(1.0 / 3, 9), "0.333333333");
    EXPECT_EQ(numberText(-1e-7, 3), "0.000"); // no sign where nothing is left of the number
    EXPECT_EQ(numberText(-0.25, 1), "-0.2");
    EXPECT_EQ(numberText(1e30, 2), "1.00e+30");
    EXPECT_EQ(numberText(std::numeric_limits<double>::infinity(), 2), "inf");
}

TEST(ShownTable, LatexAndMarkdownEscapeTextAndFormatNumbers)
{
    const ShownTable table{
        {{"name", false, {"50 % & more_$", "a|b <i>[x](y)"}}, {"dead_levels", true, {"1e-07", "inf"}}}};
    const std::string latex = latexText(table);
    EXPECT_NE(latex.find("name & dead levels \\\\\n"), std::string::npos) << latex;
    EXPECT_NE(latex.find("50 \\% \\& more\\_\\$ & $1 \\times 10^{-7}$ \\\\\n"), std::string::npos) << latex;
    EXPECT_NE(latex.find("$\\infty$"), std::string::npos) << latex;
    const std::string markdown = markdownText(table);
    EXPECT_NE(markdown.find("| name | dead_levels |\n|:---|---:|\n"), std::string::npos) << markdown;
    EXPECT_NE(markdown.find("| a\\|b \\<i\\>\\[x\\](y) | inf |\n"), std::string::npos) << markdown;
}

} // namespace
} // namespace quantoscope
