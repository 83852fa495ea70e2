// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/leak.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

TEST(Leak, TextReadsBackAsTheSameLeak)
{
    for (const Leak& leak :
         {Leak(ExactLeak{}), Leak(ShiftLeak{1}), Leak(ShiftLeak{15}), Leak(MultiplierLeak{{true, 0, 7}}),
          Leak(MultiplierLeak{{false, 1, 12}}), Leak(SubtractiveLeak{0.1}), Leak(SubtractiveLeak{1e-7})}) {
        EXPECT_EQ(parseLeak(leakText(leak)), leak) << leakText(leak);
    }
}

TEST(Leak, ReadsUpperAndLowerCase)
{
    EXPECT_EQ(parseLeak("Exact"), Leak(ExactLeak{}));
    EXPECT_EQ(parseLeak("SHIFT:3"), Leak(ShiftLeak{3}));
    EXPECT_EQ(parseLeak("q0.7"), Leak(MultiplierLeak{{true, 0, 7}}));
}

TEST(Leak, RefusesWhatIsNoLeak)
{
    for (const char* text : {"",
                             "exactly",
                             "shift",
                             "shift:",
                             "shift:0",
                             "shift:16",
                             "shift:-1",
                             "shift:1.5",
                             "shift: 4",
                             "Q0.16",
                             "Q",
                             "E4M3",
                             "0.9",
                             "1 2",
                             "subtract:",
                             "subtract:0",
                             "subtract:-1",
                             "subtract:nan",
                             "subtract:inf",
                             "subtract:1e39",
                             "subtract:1e-60"}) {
        EXPECT_FALSE(parseLeak(text)) << text;
        Leak kept = ShiftLeak{7};
        const auto allowed = readText({}, text, kept);
        ASSERT_TRUE(allowed) << text;
        EXPECT_NE(allowed->find("shift:K"), std::string::npos);
        EXPECT_EQ(kept, Leak(ShiftLeak{7}));
    }
}

TEST(LeakStep, ExactMultipliesByTheDecay)
{
    const LeakStep step(ExactLeak{}, 0.9F, 0.125F);
    EXPECT_EQ(step(0.7F), 0.9F * 0.7F);
    EXPECT_EQ(step(-0.7F), 0.9F * -0.7F);
}

TEST(LeakStep, AShiftedCodeIsAnArithmeticShiftOfTheInteger)
{
    for (const float unit : {1.0F, 0x1p-7F, 0.3F}) {
        for (int shift = 1; shift <= ShiftLeak::mostShift; ++shift) {
            const LeakStep step(ShiftLeak{shift}, 0.5F, unit);
            for (int code = -300; code <= 300; ++code) {
                const float v = static_cast<float>(code) * unit;
                EXPECT_NEAR(step(v), static_cast<float>(code - (code >> shift)) * unit, std::abs(v) * 1e-6F)
                    << code << " >> " << shift;
            }
        }
    }
}

TEST(LeakStep, AShiftWithoutCodesIsTheExactFactor)
{
    const LeakStep step(ShiftLeak{4}, 0.5F, 0);
    for (const float v : {1.0F, -0.3F, 1e-30F, 3e7F}) {
        EXPECT_EQ(step(v), 0.9375F * v);
    }
}

TEST(LeakStep, AMultiplierTakesTheNearestFixedPointNumber)
{
    EXPECT_EQ(LeakStep(MultiplierLeak{{true, 0, 7}}, 0.9F, 0)(1.0F), 115.0F / 128); // 115.2
    EXPECT_EQ(LeakStep(MultiplierLeak{{true, 0, 2}}, 0.9F, 0)(1.0F), 0.75F);        // 1 lies outside Q0.2
    EXPECT_EQ(LeakStep(MultiplierLeak{{false, 0, 4}}, 0.5F, 0)(3.0F), 1.5F);
}

TEST(LeakStep, SubtractionStopsAtZero)
{
    const LeakStep step(SubtractiveLeak{0.25}, 0.9F, 0);
    EXPECT_EQ(step(1.0F), 0.75F);
    EXPECT_EQ(step(-1.0F), -0.75F);
    EXPECT_EQ(step(0.25F), 0.0F);
    EXPECT_EQ(step(-0.1F), 0.0F);
}

TEST(LeakStep, KeepsNan)
{
    for (const Leak& leak :
         {Leak(ExactLeak{}), Leak(ShiftLeak{}), Leak(MultiplierLeak{}), Leak(SubtractiveLeak{})}) {
        EXPECT_TRUE(std::isnan(LeakStep(leak, 0.9F, 0.5F)(std::numeric_limits<float>::quiet_NaN())));
    }
}

} // namespace
} // namespace quantoscope
