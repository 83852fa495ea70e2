// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/read_float.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <random>
#include <string>

namespace quantoscope {
namespace {

/// Both must stop at the same character with the same bits and the same error.
void expectAsFromChars(const std::string& text)
{
    float ours = -7;
    float theirs = -7;
    const char* const end = text.data() + text.size();
    const auto our = readFloat(text.data(), end, ours);
    const auto their = std::from_chars(text.data(), end, theirs);
    EXPECT_EQ(our.ptr - text.data(), their.ptr - text.data()) << text;
    EXPECT_EQ(our.ec, their.ec) << text;
    EXPECT_EQ(std::bit_cast<std::uint32_t>(ours), std::bit_cast<std::uint32_t>(theirs)) << text;
}

std::string digits(std::mt19937& random, int count)
{
    std::string text;
    while (count-- > 0) {
        text += static_cast<char>('0' + random() % 10);
    }
    return text;
}

TEST(ReadFloat, ReadsEveryKindOfDecimalAsFromCharsDoes)
{
    std::mt19937 random(11);
    for (int i = 0; i < 300'000; ++i) {
        std::string text = random() % 2 == 0 ? "-" : "";
        text += digits(random, static_cast<int>(random() % 12));
        if (random() % 4 != 0) {
            text += "." + digits(random, static_cast<int>(random() % 12));
        }
        if (random() % 3 == 0) {
            text += std::string(random() % 2 == 0 ? "e" : "E") + (random() % 2 == 0 ? "-" : "") +
                    std::to_string(random() % 50);
        }
        expectAsFromChars(text + (random() % 2 == 0 ? "," : ""));
    }
}

TEST(ReadFloat, RoundsMidpointsAndTheirNeighboursCorrectly)
{
    std::mt19937 random(5);
    for (int i = 0; i < 100'000; ++i) {
        const float below = std::ldexp(1.0F + static_cast<float>(random() % (1U << 23U)) / 8388608.0F,
                                       static_cast<int>(random() % 40) - 20);
        const double middle = (static_cast<double>(below) + std::nextafter(below, HUGE_VALF)) / 2;
        for (const int precision : {15, 17, 19, 40}) {
            for (const double value :
                 {middle, std::nextafter(middle, 0.0), std::nextafter(middle, HUGE_VAL)}) {
                char text[80];
                std::snprintf(text, sizeof(text), "%.*g", precision, value);
                expectAsFromChars(text);
            }
        }
    }
}

TEST(ReadFloat, LeavesUnusualTextToFromChars)
{
    for (const char* text : {"",
                             "-",
                             ".",
                             "-.",
                             ".5",
                             "5.",
                             "e5",
                             "1e",
                             "1e+",
                             "1e+5",
                             "1e-",
                             "+1",
                             "nan",
                             "inf",
                             "-inf",
                             "0x10",
                             "1e99999999999",
                             "1e-99999999999",
                             "1e39",
                             "1e-46",
                             "1e-40",
                             "3.4028235e38",
                             "3.4028236e38",
                             "00000000000000000000001",
                             "0.00000000000000000000001",
                             "9007199254740993",
                             "18446744073709551616",
                             "-0",
                             "-0.0",
                             "1.2.3",
                             " 1"}) {
        expectAsFromChars(text);
    }
}

} // namespace
} // namespace quantoscope
