// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/hardware_fixes.h"

#include "core/hardware/hardware_neuron.h"
#include "core/parameters/input_error.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace quantoscope {
namespace {

std::vector<std::string> labels(const std::vector<Finding::Fix>& fixes)
{
    std::vector<std::string> texts;
    texts.reserve(fixes.size());
    for (const Finding::Fix& fix : fixes) {
        texts.push_back(fix.label);
    }
    return texts;
}

/// The fixes of a setup without a circuit, each of which gives it one.
std::vector<Finding::Fix> fixesOf(const quantoscope::Setup& setup)
{
    const auto exploration = explore(setup);
    EXPECT_THROW(hardwareNeuron(exploration->scaledSetup()), InputError);
    auto fixes = hardwareFixes(*exploration);
    for (const Finding::Fix& fix : fixes) {
        EXPECT_NO_THROW(hardwareNeuron(explore(fix.setup)->scaledSetup())) << fix.label;
    }
    return fixes;
}

const Leak shortMultiplier = MultiplierLeak{{.isSigned = false, .integerBits = 0, .fractionBits = 7}};

TEST(HardwareFixes, anExactLeakBecomesAShortMultiplier)
{
    const auto fixes = fixesOf(exampleSetup());
    ASSERT_EQ(labels(fixes), std::vector<std::string>{"Use leak UQ0.7"});
    quantoscope::Setup wanted = exampleSetup();
    wanted.neuron.leak = shortMultiplier;
    EXPECT_EQ(fixes.front().setup, wanted);
}

TEST(HardwareFixes, anInputOfManyBitsBecomesShort)
{
    quantoscope::Setup setup = exampleSetup();
    setup.neuron.leak = shortMultiplier;
    setup.neuron.input.format = FixedPointFormat{true, -1, 24};
    EXPECT_EQ(labels(fixesOf(setup)), std::vector<std::string>{"Use input_format Q-1.8"});
}

TEST(HardwareFixes, aThresholdIsRounded)
{
    quantoscope::Setup setup = exampleSetup();
    setup.scheme.format = FixedPointFormat{true, 1, 6};
    setup.neuron.leak = shortMultiplier;
    setup.neuron.threshold = 0.7;
    EXPECT_EQ(labels(fixesOf(setup)), std::vector<std::string>{"Use neuron_threshold 0.703125"});
}

TEST(HardwareFixes, severalParametersAreChangedIfOneDoesNotSuffice)
{
    quantoscope::Setup setup = exampleSetup();
    setup.neuron.kind = NeuronKind::synaptic;
    EXPECT_EQ(labels(fixesOf(setup)), std::vector<std::string>{"Use leak UQ0.7, alpha 0.953125"});
}

TEST(HardwareFixes, crowdedLevelsBecomeFixedPoint)
{
    quantoscope::Setup setup = exampleSetup();
    setup.scheme = {.numBits = 12, .uniform = false, .thrCentered = false};
    setup.neuron.leak = shortMultiplier;
    EXPECT_EQ(labels(fixesOf(setup)), std::vector<std::string>{"Use scheme Q1.10"});
}

TEST(HardwareFixes, anAutomaticScaleStaysAutomatic)
{
    quantoscope::Setup setup = exampleSetup();
    setup.scheme.format = FixedPointFormat{true, 0, 7};
    setup.scheme.scale.reset();
    const auto fixes = fixesOf(setup);
    ASSERT_EQ(labels(fixes), std::vector<std::string>{"Use leak UQ0.7"});
    EXPECT_FALSE(fixes.front().setup.scheme.scale);
}

TEST(HardwareFixes, anOpenLoopIsClosedUnlessItsInputIsAMembrane)
{
    quantoscope::Setup setup = exampleSetup();
    setup.loop = Loop::open;
    EXPECT_THROW(requireClosedLoop(setup), InputError);
    auto exploration = *explore(setup);
    const auto fixes = hardwareFixes(exploration);
    ASSERT_EQ(labels(fixes), std::vector<std::string>{"Use loop closed"});
    EXPECT_EQ(fixes.front().setup, exampleSetup());
    exploration.setup.recording = RecordingName{"membrane.csv"};
    EXPECT_TRUE(hardwareFixes(exploration).empty());
}

TEST(HardwareFixes, anAlphaNeuronHasNone)
{
    quantoscope::Setup setup = exampleSetup();
    setup.neuron.kind = NeuronKind::alpha;
    EXPECT_TRUE(fixesOf(setup).empty());
}

TEST(HardwareFixes, theSearchCanBeCancelled)
{
    const auto exploration = explore(exampleSetup());
    EXPECT_THROW(hardwareFixes(*exploration, [](double) { return false; }), Cancelled);
}

} // namespace
} // namespace quantoscope
