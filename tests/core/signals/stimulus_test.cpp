// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/stimulus.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace quantoscope {
namespace {

constexpr std::array everyKind{StimulusKind::step,   StimulusKind::ramp,    StimulusKind::sine,
                               StimulusKind::pulses, StimulusKind::poisson, StimulusKind::noise};

/// FNV-1a over the bits of the samples.
std::uint64_t hashOf(const std::vector<float>& samples)
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const float x : samples) {
        hash = (hash ^ std::bit_cast<std::uint32_t>(x)) * 0x100000001b3U;
    }
    return hash;
}

double meanOf(const std::vector<float>& samples)
{
    return std::accumulate(samples.begin(), samples.end(), 0.0) / static_cast<double>(samples.size());
}

void expectRefused(const Stimulus& stimulus, const std::string& parameter,
                   const std::vector<std::string>& parts)
{
    const auto problem = validate(stimulus);
    ASSERT_TRUE(problem) << parameter;
    EXPECT_EQ(problem->parameter, parameter);
    for (const std::string& part : parts) {
        EXPECT_NE(problem->sentence.find(part), std::string::npos) << part << " in: " << problem->sentence;
    }
}

TEST(Stimulus, HasTheSameBitsOnEveryPlatform)
{
    const auto hash = [](StimulusKind kind) { return hashOf(generate({.kind = kind, .offset = 0.01})); };
    EXPECT_EQ(hash(StimulusKind::step), 0x1aa683cbfbd8eae5U);
    EXPECT_EQ(hash(StimulusKind::ramp), 0x87bbefe09c1677b6U);
    EXPECT_EQ(hash(StimulusKind::sine), 0xe0ab3e1a73d94aadU);
    EXPECT_EQ(hash(StimulusKind::pulses), 0x6ae8d928a7d8eae5U);
    EXPECT_EQ(hash(StimulusKind::poisson), 0x3e32728ba3d8eae5U);
    EXPECT_EQ(hash(StimulusKind::noise), 0x497c785b47a47e05U);
}

TEST(Stimulus, DependsOnlyOnItsParametersAndSeed)
{
    for (const StimulusKind kind : everyKind) {
        EXPECT_EQ(generate({.kind = kind}), generate({.kind = kind}));
        const bool random = kind == StimulusKind::poisson || kind == StimulusKind::noise;
        EXPECT_EQ(generate({.kind = kind, .seed = 1}) != generate({.kind = kind, .seed = 2}), random);
    }
}

TEST(Stimulus, HasTheGivenLengthAndAddsTheOffset)
{
    for (const StimulusKind kind : everyKind) {
        for (const int steps : {1, 2, 333}) {
            const auto current = generate({.kind = kind, .amplitude = 0.0, .offset = 0.25, .steps = steps});
            EXPECT_EQ(current, std::vector<float>(static_cast<std::size_t>(steps), 0.25F));
        }
    }
}

TEST(Stimulus, StepIsTheAmplitudeThroughout)
{
    EXPECT_EQ(generate({.kind = StimulusKind::step, .amplitude = 0.3, .steps = 4}),
              std::vector<float>(4, 0.3F));
}

TEST(Stimulus, RampClimbsFromZeroToTheAmplitude)
{
    const auto current = generate({.kind = StimulusKind::ramp, .amplitude = 2.0, .steps = 101});
    EXPECT_EQ(current.front(), 0.0F);
    EXPECT_EQ(current[50], 1.0F);
    EXPECT_EQ(current.back(), 2.0F);
    EXPECT_TRUE(std::is_sorted(current.begin(), current.end()));
}

TEST(Stimulus, SineFollowsTheSine)
{
    for (const int period : {1, 2, 3, 7, 50, 999}) {
        const auto current =
            generate({.kind = StimulusKind::sine, .amplitude = 1.0, .steps = 2000, .period = period});
        for (int t = 0; t < 2000; ++t) {
            const double expected = std::sin(2 * std::numbers::pi * t / period);
            ASSERT_NEAR(current[static_cast<std::size_t>(t)], expected, 1e-7) << t << " of " << period;
        }
    }
}

TEST(Stimulus, PulsesHaveTheirWidthAtTheStartOfEveryPeriod)
{
    const auto current =
        generate({.kind = StimulusKind::pulses, .amplitude = 1.0, .steps = 100, .period = 10, .width = 3});
    for (std::size_t t = 0; t < current.size(); ++t) {
        EXPECT_EQ(current[t], t % 10 < 3 ? 1.0F : 0.0F) << t;
    }
}

TEST(Stimulus, PulsesAsWideAsThePeriodAreAStep)
{
    EXPECT_EQ(generate({.kind = StimulusKind::pulses, .period = 5, .width = 9}),
              generate({.kind = StimulusKind::step}));
}

TEST(Stimulus, PoissonFiresAtItsRateAndTakesTwoValues)
{
    const auto current =
        generate({.kind = StimulusKind::poisson, .amplitude = 1.0, .steps = 100'000, .rate = 0.3});
    EXPECT_NEAR(meanOf(current), 0.3, 0.01);
    EXPECT_TRUE(std::all_of(current.begin(), current.end(), [](float x) { return x == 0.0F || x == 1.0F; }));
}

TEST(Stimulus, PoissonAtRateZeroIsSilentAndAtRateOneConstant)
{
    EXPECT_EQ(generate({.kind = StimulusKind::poisson, .steps = 50, .rate = 0.0}),
              std::vector<float>(50, 0.0F));
    EXPECT_EQ(generate({.kind = StimulusKind::poisson, .steps = 50, .rate = 1.0}),
              std::vector<float>(50, 0.15F));
}

TEST(Stimulus, NoiseHasMeanZeroVarianceOneAndStaysWithinSix)
{
    const auto current = generate({.kind = StimulusKind::noise, .amplitude = 1.0, .steps = 200'000});
    const double mean = meanOf(current);
    double squares = 0;
    for (const float x : current) {
        squares += (x - mean) * (x - mean);
        ASSERT_LE(std::abs(x), 6.0F);
    }
    EXPECT_NEAR(mean, 0.0, 0.01);
    EXPECT_NEAR(squares / static_cast<double>(current.size()), 1.0, 0.02);
}

TEST(StimulusProblems, DefaultsOfEveryKindAreValid)
{
    for (const StimulusKind kind : everyKind) {
        EXPECT_FALSE(validate({.kind = kind}));
    }
}

TEST(StimulusProblems, ContainParameterValueAndRange)
{
    expectRefused({.steps = 0}, "steps", {"steps is 0", "from 1 to 1000000"});
    expectRefused({.steps = maxStimulusSteps + 1}, "steps", {"steps is 1000001"});
    expectRefused({.period = -3}, "period", {"period is -3", "an integer from 1"});
    expectRefused({.width = 0}, "width", {"width is 0", "an integer from 1"});
    expectRefused({.rate = 1.5}, "rate", {"rate is 1.5", "from 0 to 1"});
    expectRefused({.rate = std::numeric_limits<double>::quiet_NaN()}, "rate", {"rate is nan"});
    expectRefused({.amplitude = 1e31}, "amplitude", {"amplitude is 1e+31", "1e+30"});
    expectRefused({.offset = -std::numeric_limits<double>::infinity()}, "offset", {"offset is -inf"});
}

} // namespace
} // namespace quantoscope
