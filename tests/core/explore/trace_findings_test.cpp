// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/trace_findings.h"

#include "core/chips/lif_run.h"
#include "core/chips/trace_agreement.h"
#include "core/explore/reference_trace.h"
#include "core/levels/finding_kinds.h"
#include "core/neurons/simulate.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {

/// What the neuron of a setup records on the input of the example.
RecordedTrace traceBy(const Setup& setup)
{
    const NeuronRun run = simulate(neuronOf(setup), generate(setup.stimulus), nullptr);
    return {{run.membrane.begin(), run.membrane.end()}, run.spikes};
}

TraceResult compared(const Setup& setup, const RecordedTrace& trace)
{
    return compareReference(neuronOf(setup), generate(setup.stimulus), trace, {});
}

Setup resetToZeroAtOnce()
{
    Setup setup = exampleSetup();
    setup.neuron.reset = Reset::zero;
    setup.neuron.resetDelay = false;
    return setup;
}

TEST(TraceFindings, ATraceOfTheNeuronItselfAgrees)
{
    const quantoscope::Setup setup = exampleSetup();
    const TraceResult result = compared(setup, traceBy(setup));
    const Finding finding = traceFinding(result, setup);
    EXPECT_EQ(finding.id, "trace-agrees");
    EXPECT_EQ(finding.severity(), Severity::note);
    EXPECT_EQ(finding.number, 200);
    EXPECT_EQ(finding.sentence,
              "With the neuron as it is set, your trace is reproduced exactly for 200 of 200 steps.");
    EXPECT_FALSE(finding.fix);
    EXPECT_FALSE(result.raw.firstDifference);
}

TEST(TraceFindings, AnotherResetIsNamedAndSuggested)
{
    const quantoscope::Setup setup = exampleSetup();
    const TraceResult result = compared(setup, traceBy(resetToZeroAtOnce()));
    const Finding finding = traceFinding(result, setup);
    EXPECT_EQ(finding.id, "trace-differs");
    EXPECT_EQ(finding.severity(), Severity::warning);
    ASSERT_TRUE(result.raw.firstDifference);
    EXPECT_EQ(finding.sentence,
              "The raw neuron and your trace first differ at step " +
                  std::to_string(result.raw.firstDifference->step) +
                  ". With reset to zero and reset in the same step as the spike, your trace is reproduced "
                  "exactly for 200 of 200 steps.");
    ASSERT_TRUE(finding.fix);
    EXPECT_EQ(finding.fix->label, "Use reset zero, reset_delay off");
    EXPECT_EQ(finding.fix->setup, resetToZeroAtOnce()); // the threshold stays linked to the scheme
}

TEST(TraceFindings, AfterTheFixTheRawNeuronAgreesAtMoreSteps)
{
    for (const Firing firing : {Firing::above, Firing::atOrAbove}) {
        for (const Reset reset : {Reset::zero, Reset::none}) {
            quantoscope::Setup chip = exampleSetup();
            chip.neuron.firing = firing;
            chip.neuron.reset = reset;
            const RecordedTrace trace = traceBy(chip);
            const quantoscope::Setup setup = exampleSetup();
            const TraceResult before = compared(setup, trace);
            const auto fix = traceFinding(before, setup).fix;
            ASSERT_TRUE(fix);
            EXPECT_FALSE(validate(fix->setup));
            const TraceResult after = compared(fix->setup, trace);
            EXPECT_GT(after.raw.equalSteps, before.raw.equalSteps);
            EXPECT_EQ(traceFinding(after, fix->setup).id, "trace-agrees");
            EXPECT_FALSE(traceFinding(after, fix->setup).fix);
        }
    }
}

TEST(TraceFindings, ArithmeticThatTheSetupLacksHasNoFix)
{
    const quantoscope::Setup setup = exampleSetup();
    Alternative late = asSimulated(neuronOf(setup));
    late.inputLate = true;
    const auto input = generate(setup.stimulus);
    const RecordedTrace any(std::vector<double>(input.size()), std::vector<std::uint8_t>(input.size()));
    ComputedTrace made = computedTrace(late, neuronOf(setup), input, any, {});
    const TraceResult result = compared(setup, {std::move(made.membrane), std::move(made.spikes)});
    const Finding finding = traceFinding(result, setup);
    EXPECT_TRUE(result.comparison.reproduced());
    EXPECT_EQ(finding.id, "trace-differs");
    EXPECT_FALSE(finding.fix);
}

TEST(TraceFindings, KnownPlatformsAreNamed)
{
    quantoscope::Setup setup = exampleSetup();
    const Alternative leaky{.update = LifUpdate::decayAndAdd,
                            .unit = MembraneUnit::input,
                            .reset = Reset::zero,
                            .resetTime = ResetTime::sameStep};
    const TraceResult result{.comparison = {.best = leaky,
                                            .tried = 2,
                                            .steps = 3,
                                            .equalSteps = 3,
                                            .firstDifference = std::nullopt,
                                            .changes = {},
                                            .sentence = "It is reproduced."},
                             .raw = {.equalSteps = 3, .firstDifference = std::nullopt},
                             .closer = std::nullopt};
    EXPECT_EQ(traceFinding(result, setup).sentence,
              "It is reproduced. Known to compute in this way: snnTorch's Leaky.");
}

TEST(TraceFindings, AllKindsAreRegistered)
{
    for (const Finding& finding : {traceProblem("It cannot be read."), pendingTraceFinding()}) {
        EXPECT_LT(findingRank(finding.id), findingKinds.size());
        EXPECT_FALSE(finding.sentence.empty());
    }
    EXPECT_EQ(traceProblem("It cannot be read.").severity(), Severity::warning);
    EXPECT_EQ(pendingTraceFinding().severity(), Severity::note);
}

TEST(ReferenceTrace, HasTheMembraneInTheUnitOfTheRawOne)
{
    const ReferenceTrace trace({{0.5, -1.5, 2}, {0, 1, 1}}, 10);
    EXPECT_EQ(trace.steps(), 3U);
    EXPECT_EQ(trace.membraneAt(1), -15.0F);
    EXPECT_FALSE(trace.spikeAt(0));
    EXPECT_EQ(trace.spikeSteps(), (std::vector<std::size_t>{1, 2}));
    EXPECT_EQ(trace.membrane().max, 20.0F);
    EXPECT_EQ(trace.membraneOver(0, 2).max, 5.0F);
    EXPECT_EQ(trace.membraneOver(0, 2).min, -15.0F);
}

TEST(ReferenceTrace, MayHaveSpikesOnly)
{
    const ReferenceTrace trace({{}, {1, 0}}, 1);
    EXPECT_FALSE(trace.hasMembrane());
    EXPECT_TRUE(trace.hasSpikes());
    EXPECT_FALSE(trace.membrane().anyFinite());
}

TEST(ReferenceTrace, ItsFindingStandsAmongTheOthersByImportance)
{
    const auto exploration = explore(exampleSetup());
    ASSERT_FALSE(exploration->findings.empty());
    EXPECT_EQ(findingsWith(*exploration, {}).size(), exploration->findings.size());
    const auto findings = findingsWith(*exploration, {.trace = nullptr, .finding = traceProblem("No.")});
    EXPECT_EQ(findings.size(), exploration->findings.size() + 1);
    EXPECT_EQ(findings.front().id, "trace-not-compared");
}

} // namespace
} // namespace quantoscope
