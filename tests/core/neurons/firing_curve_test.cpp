// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neurons/firing_curve.h"

#include "core/neurons/simulate.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace quantoscope {
namespace {

constexpr std::uint64_t countedSteps = 500;
const Neuron slow{.beta = 0.95};

Quantizer quantizerOf(const Scheme& scheme)
{
    return {LevelTable(scheme), RoundingRule::reference};
}

std::uint64_t spikes(float current, const Neuron& neuron, const Quantizer* state)
{
    return spikesWithin(countedSteps, trajectoryUnder(current, neuron, state), current, neuron, state);
}

/// From `first` to `last` in steps of 0.005, as the reference's counts were taken.
std::vector<float> currentsUpTo(double first, double last)
{
    std::vector<float> currents;
    for (int i = 0; first + 0.005 * i < last + 0.001; ++i) {
        currents.push_back(static_cast<float>(first + 0.005 * i));
    }
    return currents;
}

TEST(FiringCurve, MatchesTheReferenceCountsForFourUniformBits)
{
    const Quantizer four = quantizerOf({.numBits = 4});
    EXPECT_EQ(spikes(0.06F, slow, nullptr), 13U);
    EXPECT_EQ(spikes(0.06F, slow, &four), 0U);
    EXPECT_EQ(spikes(0.12F, slow, nullptr), 45U);
    for (const float current : currentsUpTo(0.12, 0.22)) {
        EXPECT_EQ(spikes(current, slow, &four), 71U) << current;
    }
}

TEST(FiringCurve, FourBitsAroundTheThresholdAreSilentUpToAQuarter)
{
    const Quantizer quantizer = quantizerOf({.numBits = 4, .uniform = false});
    for (const float current : currentsUpTo(0, 0.25)) {
        EXPECT_EQ(spikes(current, slow, &quantizer), 0U) << current;
    }
}

TEST(FiringCurve, FourBitsAroundZeroNeverFireUpToThreeTenths)
{
    const Quantizer quantizer = quantizerOf({.numBits = 4, .uniform = false, .thrCentered = false});
    for (const float current : currentsUpTo(0, 0.30)) {
        EXPECT_EQ(spikes(current, slow, &quantizer), 0U) << current;
    }
}

TEST(FiringCurve, WithUpperLimitZeroNoModeEverFires)
{
    for (int bits = 1; bits <= 10; ++bits) {
        for (const auto& [uniform, thrCentered] : {std::pair{true, true}, {false, true}, {false, false}}) {
            const Quantizer quantizer = quantizerOf(
                {.numBits = bits, .uniform = uniform, .thrCentered = thrCentered, .upperLimit = 0.0});
            for (const float current : {0.05F, 0.3F, 1.0F, 5.0F, 1000.0F}) {
                EXPECT_TRUE(trajectoryUnder(current, slow, &quantizer).silent()) << bits << ' ' << current;
            }
        }
    }
}

TEST(FiringCurve, EightUniformBitsStayWithinFiveOfTheRawCount)
{
    const Quantizer eight = quantizerOf({.numBits = 8});
    EXPECT_EQ(spikes(0.30F, slow, nullptr), 130U);
    for (const float current : currentsUpTo(0.055, 0.30)) {
        const auto raw = static_cast<double>(spikes(current, slow, nullptr));
        EXPECT_NEAR(static_cast<double>(spikes(current, slow, &eight)), raw, 5) << current;
    }
}

TEST(FiringCurve, ContainsTheTrajectoryForEachOfEvenlySpacedCurrents)
{
    const Quantizer quantizer = quantizerOf({.numBits = 5});
    const FiringCurve curve = firingCurve(0.0F, 0.5F, 101, slow, quantizer);
    ASSERT_EQ(curve.currents.size(), 101U);
    EXPECT_EQ(curve.currents.front(), 0.0F);
    EXPECT_EQ(curve.currents.back(), 0.5F);
    for (std::size_t i = 0; i < curve.currents.size(); ++i) {
        EXPECT_NEAR(curve.currents[i], 0.005 * static_cast<double>(i), 1e-6);
        EXPECT_EQ(curve.raw[i], trajectoryUnder(curve.currents[i], slow, nullptr));
        EXPECT_EQ(curve.quantized[i], trajectoryUnder(curve.currents[i], slow, &quantizer));
    }
}

TEST(FiringCurve, APlateauEndsExactlyWhereTheRateChanges)
{
    const Quantizer four = quantizerOf({.numBits = 4});
    const FiringCurve curve = firingCurve(0.0F, 0.5F, 251, slow, four);
    ASSERT_FALSE(curve.plateaus.empty());
    float widest = 0;
    for (const Plateau& plateau : curve.plateaus) {
        widest = std::max(widest, plateau.last - plateau.first);
        const auto rateAt = [&](float current) { return trajectoryUnder(current, slow, &four).rate(); };
        EXPECT_EQ(rateAt(plateau.first), plateau.trajectory.rate());
        EXPECT_EQ(rateAt(plateau.last), plateau.trajectory.rate());
        if (plateau.first > curve.currents.front()) {
            EXPECT_NE(rateAt(std::nextafter(plateau.first, -1.0F)), plateau.trajectory.rate());
        }
        if (plateau.last < curve.currents.back()) {
            EXPECT_NE(rateAt(std::nextafter(plateau.last, 9.0F)), plateau.trajectory.rate());
        }
    }
    EXPECT_GT(widest, 0.09F) << "one spike in seven steps from below 0.12 to above 0.22";
}

TEST(FiringCurve, TheSilentRangeIsConfirmedJustInsideAndJustOutside)
{
    const Quantizer four = quantizerOf({.numBits = 4});
    const FiringCurve curve = firingCurve(0.0F, 0.5F, 51, slow, four);
    const float edge = curve.quantizedResponse->firesFrom.value();
    EXPECT_GT(edge, curve.rawResponse.firesFrom.value());
    EXPECT_TRUE(trajectoryUnder(std::nextafter(edge, 0.0F), slow, &four).silent());
    EXPECT_FALSE(trajectoryUnder(edge, slow, &four).silent());
}

TEST(FiringCurve, CanBeCancelled)
{
    const Quantizer four = quantizerOf({.numBits = 4});
    EXPECT_THROW(firingCurve(0.0F, 1.0F, 100, slow, four, [](double fraction) { return fraction < 0.5; }),
                 Cancelled);
}

} // namespace
} // namespace quantoscope
