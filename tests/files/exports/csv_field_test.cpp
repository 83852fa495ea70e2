// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/csv_field.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {

TEST(CsvField, KeepsPlainNames)
{
    for (const char* name : {"", "membrane", "membrane (mV)", "cell 1", "größe", "a=b", "1-2"}) {
        EXPECT_EQ(csvField(name), name);
        EXPECT_EQ(spreadsheetText(name), name);
    }
}

TEST(CsvField, QuotesDelimiters)
{
    EXPECT_EQ(csvField("a,b"), "\"a,b\"");
    EXPECT_EQ(csvField("a;b"), "\"a;b\"");
    EXPECT_EQ(csvField("#1"), "\"#1\"");
    EXPECT_EQ(csvField("say \"a\""), "\"say \"\"a\"\"\"");
    EXPECT_EQ(spreadsheetText("a,b"), "a,b");
}

TEST(CsvField, PreventsSpreadsheetFormulas)
{
    EXPECT_EQ(csvField("=1+1"), "'=1+1");
    EXPECT_EQ(csvField("+1"), "'+1");
    EXPECT_EQ(csvField("-1+1"), "'-1+1");
    EXPECT_EQ(csvField("-x"), "'-x");
    EXPECT_EQ(csvField("@SUM(A1)"), "'@SUM(A1)");
    EXPECT_EQ(csvField("=HYPERLINK(\"http://example.org\",\"x\")"),
              "\"'=HYPERLINK(\"\"http://example.org\"\",\"\"x\"\")\"");
    EXPECT_EQ(spreadsheetText("=1+1"), "'=1+1");
}

TEST(CsvField, KeepsNegativeNumbers)
{
    for (const char* number : {"-1", "-5.9070683", "-1e-05", "-1 0 0.5 1", "-inf"}) {
        EXPECT_EQ(csvField(number), number);
    }
}

TEST(CsvField, EscapesInvisibleCharacters)
{
    EXPECT_EQ(csvField("a\nb\tc\rd"), "a\\x0Ab\\x09c\\x0Dd");
    EXPECT_EQ(csvField("\t=1+1"), "\\x09=1+1");
    EXPECT_EQ(spreadsheetText(std::string("a\0b", 3)), "a\\x00b");
}

} // namespace
} // namespace quantoscope
