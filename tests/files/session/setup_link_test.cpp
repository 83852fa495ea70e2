// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameters/input_error.h"
#include "files/session/setup_link.h"
#include "tests/core/hardware/random_setups.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <limits>

using namespace quantoscope;

namespace {

std::string refusalOf(std::string_view link)
{
    try {
        setupOfLink(link);
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

TEST(SetupLink, OpensTheSameSetup)
{
    RandomSetups random(1);
    for (int i = 0; i < 2000; ++i) {
        const quantoscope::Setup setup = random.next();
        if (!parseLevelFormat(formatText(setup.scheme.format))) {
            continue; // no bits, so that it has no name
        }
        const std::string link = linkOf(setup);
        EXPECT_EQ(setupOfLink(link), setup) << link;
        EXPECT_TRUE(link.starts_with(linkScheme));
        EXPECT_TRUE(std::ranges::all_of(link, [](char c) {
            return std::isgraph(static_cast<unsigned char>(c)) != 0;
        })) << link;
    }
}

TEST(SetupLink, KeepsNumbersThatAreNotFiniteAndAutomaticValues)
{
    quantoscope::Setup setup;
    setup.scheme.scale = std::nullopt;
    setup.scheme.threshold = std::numeric_limits<double>::infinity();
    setup.neuron.beta = 0.1 + 0.2;
    EXPECT_EQ(setupOfLink(linkOf(setup)), setup);
}

TEST(SetupLink, NamesOnlyWhatDiffersFromTheDefaults)
{
    EXPECT_EQ(linkOf({}), "quantoscope:setup");
    quantoscope::Setup setup;
    setup.scheme.numBits = 4;
    setup.neuron.threshold = 0.5;
    setup.stimulus.kind = StimulusKind::poisson;
    EXPECT_EQ(linkOf(setup), "quantoscope:setup?num_bits=4&neuron_threshold=0.5&stimulus=poisson");
}

TEST(SetupLink, HasNoFiles)
{
    quantoscope::Setup setup;
    setup.recording = RecordingName{.path = "/home/someone/secret.npy"};
    setup.reference = TraceName{.path = "/home/someone/trace.csv"};
    EXPECT_EQ(linkOf(setup), linkOf({}));
}

TEST(SetupLink, ReadsWhatOtherProgramsEncode)
{
    const quantoscope::Setup setup =
        setupOfLink("quantoscope:setup?scheme=%51%31.2&leak=shift%3a3&&num_bits=4");
    EXPECT_EQ(setup.scheme.format, LevelFormat(FixedPointFormat{true, 1, 2}));
    EXPECT_EQ(setup.neuron.leak, Leak(ShiftLeak{3}));
    EXPECT_EQ(setup.scheme.numBits, 4);
}

TEST(SetupLink, RefusesWhatItDoesNotUnderstand)
{
    EXPECT_NE(refusalOf("").find("quantoscope:setup"), std::string::npos);
    EXPECT_NE(refusalOf("https://example.org").find("quantoscope:setup"), std::string::npos);
    EXPECT_NE(refusalOf("quantoscope:network").find("quantoscope:setup"), std::string::npos);
    EXPECT_NE(refusalOf("quantoscope:setup?bits=3").find("\"bits\""), std::string::npos);
    EXPECT_NE(refusalOf("quantoscope:setup?num_bits").find("num_bits"), std::string::npos);
    EXPECT_NE(refusalOf("quantoscope:setup?num_bits=x").find("an integer"), std::string::npos);
    EXPECT_NE(refusalOf("quantoscope:setup?reset=never").find("subtract"), std::string::npos);
    EXPECT_NE(refusalOf("quantoscope:setup?%").find("unknown"), std::string::npos);
    EXPECT_EQ(refusalOf("quantoscope:setup?a%0Ab=1").find('\n'), std::string::npos);
}

TEST(SetupCommand, NamesOptionsAndQuotesWords)
{
    EXPECT_EQ(simulateCommandOf(quantoscope::Setup{}), "quantoscope simulate");
    quantoscope::Setup setup;
    setup.scheme = {.numBits = 3, .uniform = false, .thrCentered = false};
    setup.neuron.resetDelay = false;
    setup.neuron.alpha = 0.5; // not of this neuron
    setup.recording = RecordingName{.path = "it's a membrane.npy", .column = 2};
    EXPECT_EQ(simulateCommandOf(setup),
              "quantoscope simulate --input 'it'\\''s a membrane.npy' --column 2 --num-bits 3 "
              "--non-uniform --zero-centered --no-reset-delay");
}

} // namespace
