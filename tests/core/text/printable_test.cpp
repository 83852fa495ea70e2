// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/printable.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {

TEST(Printable, KeepsVisibleText)
{
    for (const char* text :
         {"", "a line, \"quoted\"", "\\x93NUMPY", "µV ≤ 3 Ω 🙂", "\u00A0\U0010FFFF"}) {
        EXPECT_EQ(printable(text), text);
    }
}

TEST(Printable, WritesEveryOtherByteInHexadecimal)
{
    EXPECT_EQ(printable(std::string_view("a\0b", 3)), "a\\x00b");
    EXPECT_EQ(printable("one\r\ntwo\t\x7F"), "one\\x0D\\x0Atwo\\x09\\x7F");
    EXPECT_EQ(printable("\x93NUMPY"), "\\x93NUMPY");
    EXPECT_EQ(printable("\xC2\x85"), "\\xC2\\x85"); // a control: next line
}

TEST(Printable, EscapesInvalidUtf8)
{
    EXPECT_EQ(printable("\xC3"), "\\xC3");
    EXPECT_EQ(printable("\xE2\x82z"), "\\xE2\\x82z");
    EXPECT_EQ(printable("\xC0\xAF"), "\\xC0\\xAF");          // a slash in more bytes than it needs
    EXPECT_EQ(printable("\xED\xA0\x80"), "\\xED\\xA0\\x80"); // half a pair of UTF-16
    EXPECT_EQ(printable("\xF4\x90\x80\x80"), "\\xF4\\x90\\x80\\x80");
}

TEST(Printable, TruncatesBetweenCharacters)
{
    EXPECT_EQ(printable("abcd", 4), "abcd");
    EXPECT_EQ(printable("abcde", 4), "abcd…");
    EXPECT_EQ(printable("abcΩ", 4), "abc…");
    EXPECT_EQ(printable("\n\n\n", 2), "\\x0A\\x0A…");
}

} // namespace
} // namespace quantoscope
