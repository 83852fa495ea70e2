// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/signal.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();

TEST(Signal, SummaryIsOverTheFiniteSamples)
{
    const Signal signal("trace", {1.0F, std::nanf(""), -2.0F, infinity, -infinity, std::nanf(""), 0.5F});
    EXPECT_EQ(signal.summary().nanCount, 2U);
    EXPECT_EQ(signal.summary().infCount, 2U);
    EXPECT_EQ(signal.summary().min, -2.0F);
    EXPECT_EQ(signal.summary().max, 1.0F);
}

TEST(Signal, WithoutAFiniteSampleTheExtremesAreZero)
{
    for (const std::vector<float>& samples : {std::vector<float>{}, std::vector<float>{infinity}}) {
        const Signal signal("nothing", samples);
        EXPECT_EQ(signal.summary().min, 0.0F);
        EXPECT_EQ(signal.summary().max, 0.0F);
    }
}

TEST(Signal, KeepsForeignMemoryAliveAndDoesNotCopyIt)
{
    auto owner = std::make_shared<const std::vector<float>>(std::vector{1.0F, 2.0F});
    const std::weak_ptr<const std::vector<float>> watched = owner;
    {
        const Signal signal("mapped", std::span(*owner), owner);
        const float* data = owner->data();
        owner.reset();
        EXPECT_EQ(signal.samples().data(), data);
        EXPECT_EQ(signal.size(), 2U);
        EXPECT_FALSE(watched.expired());
    }
    EXPECT_TRUE(watched.expired());
}

} // namespace
} // namespace quantoscope
