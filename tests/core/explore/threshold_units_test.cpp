// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/threshold_units.h"

#include "core/explore/exploration.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace quantoscope {
namespace {

/// At rest at -65 nine samples in ten, else up to +30.
std::vector<float> spikingMembrane()
{
    std::vector<float> samples(1000, -65.04F);
    for (std::size_t i = 0; i < samples.size(); i += 10) {
        samples[i] = 30.0F - static_cast<float>(i % 7);
    }
    return samples;
}

std::shared_ptr<const Exploration> openedIn(const std::string& unit, double threshold = 1)
{
    Setup setup;
    setup.loop = Loop::open;
    setup.scheme.threshold = threshold;
    setup.recording = RecordingName{"cell.abf"};
    return explore(setup, std::make_shared<Signal>("Vm", spikingMembrane(), Calibration{.unit = unit}));
}

const Finding* voltsFinding(const Exploration& exploration)
{
    const auto found = std::ranges::find(exploration.findings, "in-volts", &Finding::id);
    return found == exploration.findings.end() ? nullptr : &*found;
}

TEST(ThresholdUnits, MarksAreTheMedianAnd15MillivoltsAboveIt)
{
    const SortedSamples samples(spikingMembrane());
    const auto marks = proposedMarks(samples, "mV");
    ASSERT_TRUE(marks);
    EXPECT_DOUBLE_EQ(marks->rest, -65.0);
    EXPECT_DOUBLE_EQ(marks->threshold, -50.0);
}

TEST(ThresholdUnits, RecognizeUnitsOfVoltage)
{
    for (const auto& [unit, volts] : {std::pair{"V", 1.0},
                                      {"mV", 1e-3},
                                      {"uV", 1e-6},
                                      {"\u00B5V", 1e-6},
                                      {"\u03BCV", 1e-6},
                                      {"nV", 1e-9},
                                      {"kV", 1e3},
                                      {"Volts", 0.0}}) {
        EXPECT_EQ(isVoltage(unit), volts != 0) << unit;
        if (volts != 0) {
            const SortedSamples samples(std::vector<float>(5, static_cast<float>(-0.065 / volts)));
            EXPECT_NEAR((proposedMarks(samples, unit)->threshold - proposedMarks(samples, unit)->rest) *
                            volts,
                        0.015, 2e-4)
                << unit;
        }
    }
}

TEST(ThresholdUnits, TheThresholdIsHalfwayToTheMaximumWithoutAVoltage)
{
    const SortedSamples samples(std::vector<float>{100, 100, 100, 300});
    EXPECT_EQ(proposedMarks(samples, ""), (MembraneMarks{100, 200}));
}

TEST(ThresholdUnits, MarksDifferForAnySamples)
{
    for (const float value : {0.0F, -3e38F, 1e-40F, 7.0F}) {
        const auto marks = proposedMarks(SortedSamples(std::vector<float>(3, value)), "");
        ASSERT_TRUE(marks);
        EXPECT_NE(marks->rest, marks->threshold) << value;
    }
    EXPECT_FALSE(proposedMarks(SortedSamples(), "mV"));
}

TEST(ThresholdUnits, RestBecomesZeroAndTheThresholdMarkTheThreshold)
{
    const MembraneMarks marks{.rest = -65, .threshold = -50};
    for (const double threshold : {1.0, 0.25, -2.0}) {
        const ReadingOptions reading = inThresholdUnits({.axes = "sn"}, marks, threshold);
        EXPECT_EQ(reading.axes, "sn");
        EXPECT_NEAR(reading.gain * marks.rest + reading.offset, 0, 1e-12);
        EXPECT_NEAR(reading.gain * marks.threshold + reading.offset, threshold, 1e-12);
        EXPECT_NEAR(inFileUnits(reading, threshold), -50, 1e-9);
    }
}

TEST(ThresholdUnits, AreProposedForAMembraneInVolts)
{
    const auto exploration = openedIn("mV");
    const Finding* finding = voltsFinding(*exploration);
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->sentence, "The membrane is in mV, but the threshold is 1. Scaling to threshold units "
                                 "maps -65 mV to 0 and -50 mV to the threshold.");
    ASSERT_TRUE(finding->fix);
    EXPECT_EQ(finding->fix->label, "Scale to threshold units");
    EXPECT_EQ(finding->fix->setup.recording->reading, inThresholdUnits({}, {-65, -50}, 1));
}

TEST(ThresholdUnits, AreProposedOnlyIfTheTraceIsInVoltsAndTheThresholdIsNot)
{
    EXPECT_EQ(voltsFinding(*openedIn("mV", -50)), nullptr);
    EXPECT_EQ(voltsFinding(*openedIn("")), nullptr);
    EXPECT_EQ(voltsFinding(*openedIn("pA")), nullptr);
}

} // namespace
} // namespace quantoscope
