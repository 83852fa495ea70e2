// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/signal.h"

#include "core/signals/signal_index.h"
#include "tests/core/infinity.h"

#include <gtest/gtest.h>

#include <cmath>

namespace quantoscope {
namespace {

TEST(Signal, SummaryIsOverTheFiniteSamples)
{
    const Signal signal("trace", {1.0F, std::nanf(""), -2.0F, infinity, -infinity, std::nanf(""), 0.5F});
    EXPECT_EQ(signal.summary().nanCount, 2U);
    EXPECT_EQ(signal.summary().infCount, 2U);
    EXPECT_EQ(signal.summary().min, -2.0F);
    EXPECT_EQ(signal.summary().max, 1.0F);
}

TEST(Signal, ExtremesAreZeroWithoutAFiniteSample)
{
    for (const std::vector<float>& samples : {std::vector<float>{}, std::vector<float>{infinity}}) {
        const Signal signal("nothing", samples);
        EXPECT_EQ(signal.summary().min, 0.0F);
        EXPECT_EQ(signal.summary().max, 0.0F);
    }
}

TEST(Signal, KeepsForeignMemoryAliveAndDoesNotCopyIt)
{
    auto owner = std::make_shared<const SampleVector>(std::vector{1.0F, 2.0F});
    const std::weak_ptr<const SampleVector> watched = owner;
    {
        const Signal signal("mapped", owner->samples(), owner);
        const float* data = owner->samples().data();
        owner.reset();
        EXPECT_EQ(signal.samples().data(), data);
        EXPECT_EQ(signal.size(), 2U);
        EXPECT_FALSE(watched.expired());
    }
    EXPECT_TRUE(watched.expired());
}

TEST(Signal, GetsItsIndexWithoutACopyOfTheSamples)
{
    const auto plain =
        std::make_shared<const Signal>("trace", std::vector{1.0F, infinity, -2.0F, std::nanf("")});
    EXPECT_EQ(plain->index(), nullptr);
    const auto indexed = withIndex(plain);
    ASSERT_NE(indexed->index(), nullptr);
    EXPECT_EQ(indexed->name(), "trace");
    EXPECT_EQ(indexed->samples().data(), plain->samples().data());
    EXPECT_EQ(indexed->index()->sorted.size(), 2U);
    EXPECT_EQ(indexed->index()->envelope.size(), 4U);
    EXPECT_EQ(indexed->summary().min, -2.0F);
    EXPECT_EQ(indexed->summary().max, 1.0F);
    EXPECT_EQ(indexed->summary().nanCount, 1U);
    EXPECT_EQ(indexed->summary().infCount, 1U);
    EXPECT_EQ(withIndex(indexed), indexed);
}

TEST(SignalIndex, IsProvisionalAtFirstForALongRecording)
{
    std::vector<float> samples(3'000'000);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        samples[i] = static_cast<float>(i) / static_cast<float>(samples.size());
    }
    samples[5] = std::nanf("");
    const SignalIndex index = provisionalIndexOf(samples);
    EXPECT_TRUE(index.provisional);
    EXPECT_EQ(index.sampled(), 1U << 20U);
    EXPECT_EQ(index.sorted.nonFinite().nan, 1U);
    EXPECT_EQ(index.envelope.size(), 0U);
    // Every part of the recording has its share.
    for (int tenth = 1; tenth < 10; ++tenth) {
        const auto below = static_cast<double>(index.sorted.countBelow(0.1F * static_cast<float>(tenth)));
        EXPECT_NEAR(below / static_cast<double>(index.sorted.size()), 0.1 * tenth, 0.002);
    }
    EXPECT_FALSE(provisionalIndexOf(std::span(samples).first(1000)).provisional);
}

} // namespace
} // namespace quantoscope
