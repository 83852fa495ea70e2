// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chips/integer_arithmetic.h"

#include <gtest/gtest.h>

#include <cmath>

namespace quantoscope {
namespace {

TEST(IntegerArithmetic, ShiftsRoundAsTheirQuotientsDo)
{
    for (std::int64_t value = -300; value <= 300; ++value) {
        for (const int bits : {1, 3, 6}) {
            const double quotient = std::ldexp(static_cast<double>(value), -bits);
            const auto expect = [&](IntegerRounding rounding, double expected) {
                EXPECT_EQ(static_cast<double>(shiftedRight(value, bits, rounding)), expected)
                    << value << " / 2^" << bits;
            };
            expect(IntegerRounding::towardZero, std::trunc(quotient));
            expect(IntegerRounding::floor, std::floor(quotient));
            expect(IntegerRounding::nearest, std::floor(quotient + 0.5));
        }
    }
}

TEST(IntegerArithmetic, WrappingKeepsTheLimitAndNotItsNegative)
{
    EXPECT_EQ(wrapped(8, 8), 8);
    EXPECT_EQ(wrapped(9, 8), -7);
    EXPECT_EQ(wrapped(-7, 8), -7);
    EXPECT_EQ(wrapped(-8, 8), 8);
    EXPECT_EQ(wrapped(24, 8), 8);
    for (std::int64_t value = -100; value <= 100; ++value) {
        EXPECT_EQ((value - wrapped(value, 8)) % 16, 0) << value;
        EXPECT_GT(wrapped(value, 8), -8) << value;
        EXPECT_LE(wrapped(value, 8), 8) << value;
    }
}

TEST(IntegerArithmetic, SaturationIsSymmetric)
{
    EXPECT_EQ(heldIn(100, 8, IntegerOverflow::saturate), 7);
    EXPECT_EQ(heldIn(-100, 8, IntegerOverflow::saturate), -7);
    EXPECT_EQ(heldIn(-7, 8, IntegerOverflow::saturate), -7);
    EXPECT_EQ(heldIn(100, 8, IntegerOverflow::wrap), wrapped(100, 8));
}

} // namespace
} // namespace quantoscope
