// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/envelope.h"

#include "tests/core/infinity.h"

#include <gtest/gtest.h>

#include <bit>
#include <random>

namespace quantoscope {
namespace {

/// A walk, so that far-off blocks differ, with now and then a value that is odd.
std::vector<float> oddWalk(std::size_t count, std::uint32_t seed)
{
    std::mt19937 engine(seed);
    std::normal_distribution<float> step(0.0F, 0.1F);
    std::uniform_int_distribution<std::uint32_t> bits;
    std::vector<float> samples(count);
    float walk = 0;
    for (float& x : samples) {
        walk += step(engine);
        switch (engine() % 200) {
        case 0:
            x = std::bit_cast<float>(bits(engine)); // any float there is
            break;
        case 1:
            x = std::array{std::nanf(""), infinity, -infinity, -0.0F}[engine() % 4];
            break;
        default:
            x = walk;
        }
    }
    return samples;
}

Extremes directExtremes(std::span<const float> samples)
{
    Extremes extremes;
    for (const float x : samples) {
        extremes.add(x);
    }
    return extremes;
}

void expectSame(const Extremes& actual, const Extremes& expected)
{
    ASSERT_EQ(actual.min, expected.min);
    ASSERT_EQ(actual.max, expected.max);
    ASSERT_EQ(actual.others, expected.others);
}

TEST(Envelope, GivesTheExtremesOfAnyStretch)
{
    std::mt19937 engine(5);
    for (const std::size_t count : {1U, 63U, 64U, 65U, 1000U, 1024U, 1025U, 40'000U, 64U * 16 * 16 * 2}) {
        const auto samples = oddWalk(count, static_cast<std::uint32_t>(count));
        const Envelope envelope(samples);
        EXPECT_EQ(envelope.size(), count);
        expectSame(envelope.whole(), directExtremes(samples));
        for (int i = 0; i < 300; ++i) {
            std::size_t first = engine() % (count + 1);
            std::size_t last = i % 4 == 0 ? count : engine() % (count + 1);
            if (last < first) {
                std::swap(first, last);
            }
            expectSame(envelope.over(first, last, [&](std::size_t step) { return samples[step]; }),
                       directExtremes(std::span(samples).subspan(first, last - first)));
        }
    }
}

TEST(ExtremesOf, HandlesAnyNumberOfSamples)
{
    for (std::size_t count = 0; count < 300; ++count) {
        const auto samples = oddWalk(count, static_cast<std::uint32_t>(count));
        expectSame(extremesOf(samples), directExtremes(samples));
    }
}

TEST(Envelope, ReadsFewSamplesForAnyLength)
{
    const auto samples = oddWalk(300'000, 21);
    const Envelope envelope(samples);
    std::size_t looked = 0;
    envelope.over(1, samples.size() - 1, [&](std::size_t step) {
        ++looked;
        return samples[step];
    });
    EXPECT_LT(looked, 128U);
}

TEST(Envelope, HasNoFiniteSampleIfEmpty)
{
    const Envelope envelope(std::span<const float>{});
    EXPECT_FALSE(envelope.whole().anyFinite());
    EXPECT_FALSE(envelope.over(0, 0, [](std::size_t) { return 0.0F; }).anyFinite());
}

TEST(Envelope, FindsTheFirstSampleWithinABand)
{
    const auto samples = oddWalk(50'000, 23);
    const Envelope envelope(samples);
    for (int band = 0; band < 65; ++band) {
        const float low = -12.0F + 0.37F * static_cast<float>(band);
        const float high = low + 0.02F;
        const auto within = [&](float x) { return x >= low && x <= high; };
        const auto expected = std::find_if(samples.begin(), samples.end(), within);
        const auto found =
            envelope.find([&](const Extremes& node) { return node.max >= low && node.min <= high; }, within,
                          [&](std::size_t step) { return samples[step]; });
        ASSERT_EQ(found.value_or(samples.size()), static_cast<std::size_t>(expected - samples.begin()));
    }
}

TEST(Envelope, VisitsEveryStepOnceIfNodesDoNotSuffice)
{
    const auto samples = oddWalk(20'000, 25);
    const Envelope envelope(samples);
    std::vector<int> visits(samples.size());
    envelope.visit(
        100, 19'777, [](const Extremes&) { return false; },
        [&](std::size_t begin, std::size_t end) {
            for (std::size_t step = begin; step < end; ++step) {
                ++visits[step];
            }
        });
    for (std::size_t step = 0; step < visits.size(); ++step) {
        ASSERT_EQ(visits[step], step >= 100 && step < 19'777 ? 1 : 0) << step;
    }
}

TEST(Envelope, CanBeCancelled)
{
    EXPECT_THROW(Envelope(oddWalk(100'000, 27), [](double) { return false; }), Cancelled);
}

} // namespace
} // namespace quantoscope
