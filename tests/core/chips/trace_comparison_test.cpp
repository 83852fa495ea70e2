// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chips/trace_comparison.h"

#include "core/chips/lif_run.h"
#include "core/chips/trace_agreement.h"
#include "core/neurons/simulate.h"
#include "core/parameters/input_error.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace quantoscope {
namespace {

/// Spikes and currents of both signs, enough to spike about every ten steps.
std::vector<float> variedInput(std::size_t steps, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<float> input(steps);
    for (float& value : input) {
        const auto number = static_cast<float>(random() % 1000U) / 1000.0F;
        value = number < 0.3F ? 1.0F : number < 0.5F ? number - 0.4F : 0.0F;
    }
    return input;
}

/// What the alternative records in full.
RecordedTrace traceBy(const Alternative& alternative, const Neuron& neuron, const std::vector<float>& input)
{
    const RecordedTrace any(std::vector<double>(input.size()), std::vector<std::uint8_t>(input.size()));
    ComputedTrace computed = computedTrace(alternative, neuron, input, any, {});
    return {std::move(computed.membrane), std::move(computed.spikes)};
}

const Neuron leaky{.kind = NeuronKind::leaky, .beta = 0.9, .threshold = 1.2};
const Neuron circuit{.kind = NeuronKind::lapicque,
                     .threshold = 0.1,
                     .resistance = 1.0,
                     .capacitance = 0.0025,
                     .timeStep = 0.0001};

TEST(TraceComparison, TheNeuronItselfNeedsNoChange)
{
    for (const NeuronKind kind :
         {NeuronKind::leaky, NeuronKind::lapicque, NeuronKind::synaptic, NeuronKind::alpha}) {
        for (const Reset reset : {Reset::subtract, Reset::zero, Reset::none}) {
            const Neuron neuron{.kind = kind, .beta = 0.8, .alpha = 0.9, .reset = reset};
            const std::vector<float> input = variedInput(200, 1);
            const NeuronRun run = simulate(neuron, input, nullptr);
            const TraceComparison comparison =
                compareTrace(neuron, input, {{run.membrane.begin(), run.membrane.end()}, run.spikes});
            EXPECT_EQ(comparison.sentence,
                      "With the neuron as it is set, your trace is reproduced exactly for 200 of 200 steps.");
            EXPECT_TRUE(comparison.changes.empty());
            EXPECT_FALSE(comparison.firstDifference);
        }
    }
}

/// The comparison finds the alternative, or a simpler one that gives the same.
void expectRecognized(const Alternative& alternative, const Neuron& neuron, const std::vector<float>& input)
{
    const RecordedTrace trace = traceBy(alternative, neuron, input);
    const TraceComparison comparison = compareTrace(neuron, input, trace);
    const Alternative base = asSimulated(neuron);
    EXPECT_TRUE(comparison.reproduced()) << comparison.sentence;
    EXPECT_LE(changeCount(base, comparison.best), changeCount(base, alternative));
    EXPECT_FALSE(comparison.firstDifference);
}

TEST(TraceComparison, ATraceMadeByAnAlternativeIsReproduced)
{
    for (const Neuron& neuron : {leaky, circuit}) {
        const std::vector<float> input = variedInput(150, 2);
        std::vector<Alternative> alternatives = alternativesFor(neuron);
        constexpr std::size_t each = 71; // takes seconds instead of minutes
        for (std::size_t i = 0; i < alternatives.size(); i += each) {
            alternatives[i].spikesLate = i % 2 == 1;
            expectRecognized(alternatives[i], neuron, input);
        }
    }
}

TEST(TraceComparison, EachAlternativeIsListedOnceAndTheSimulatedNeuronFirst)
{
    for (const Neuron& neuron :
         {leaky, circuit, Neuron{.kind = NeuronKind::synaptic}, Neuron{.reset = Reset::none}}) {
        const std::vector<Alternative> alternatives = alternativesFor(neuron);
        EXPECT_EQ(alternatives.front(), asSimulated(neuron));
        for (std::size_t i = 0; i < alternatives.size(); ++i) {
            const auto rest = std::span(alternatives).subspan(i + 1);
            EXPECT_EQ(std::ranges::count(rest, alternatives[i]), 0) << i;
        }
    }
    EXPECT_EQ(alternativesFor({.kind = NeuronKind::synaptic}).size(), 20U);
    EXPECT_EQ(alternativesFor({.kind = NeuronKind::alpha}).size(), 12U);
}

TEST(TraceComparison, TheSentenceNamesTheChanges)
{
    const Alternative alternative{.reset = Reset::zero, .inputLate = true};
    const std::vector<float> input = variedInput(100, 3);
    EXPECT_EQ(compareTrace(leaky, input, traceBy(alternative, leaky, input)).sentence,
              "With reset to zero and the input one step later, your trace is reproduced exactly for 100 of "
              "100 steps.");
}

TEST(TraceComparison, NoiseIsNotReproduced)
{
    std::mt19937 random(4);
    const std::vector<float> input = variedInput(500, 5);
    std::vector<double> noise(input.size());
    for (double& value : noise) {
        value = static_cast<double>(random()) / 1e9;
    }
    const TraceComparison comparison = compareTrace(leaky, input, {noise, {}});
    EXPECT_FALSE(comparison.reproduced());
    EXPECT_LE(comparison.equalSteps, 1U);
    EXPECT_TRUE(comparison.sentence.starts_with("None of the ")) << comparison.sentence;
    ASSERT_TRUE(comparison.firstDifference);
    EXPECT_EQ(comparison.firstDifference->recorded.membrane, noise[comparison.firstDifference->step]);
    EXPECT_FALSE(comparison.firstDifference->recorded.spike);
}

TEST(TraceComparison, OneWrongStepIsReported)
{
    const std::vector<float> input = variedInput(300, 6);
    const NeuronRun run = simulate(leaky, input, nullptr);
    std::vector<double> membrane(run.membrane.begin(), run.membrane.end());
    membrane[123] = std::nextafter(run.membrane[123], 2.0F);
    const TraceComparison comparison = compareTrace(leaky, input, {membrane, run.spikes});
    EXPECT_EQ(comparison.equalSteps, 299U);
    ASSERT_TRUE(comparison.firstDifference);
    EXPECT_EQ(comparison.firstDifference->step, 123U);
    EXPECT_EQ(comparison.firstDifference->computed.membrane, double{run.membrane[123]});
    EXPECT_TRUE(comparison.changes.empty());
    EXPECT_TRUE(compareTrace(leaky, input, {membrane, run.spikes}, {.tolerance = 1e-6}).reproduced());
}

TEST(TraceComparison, SpikesAloneSuffice)
{
    const Alternative alternative{.resetTime = ResetTime::sameStep, .spikesLate = true};
    const std::vector<float> input = variedInput(400, 7);
    const TraceComparison comparison =
        compareTrace(leaky, input, {{}, traceBy(alternative, leaky, input).spikes()});
    EXPECT_TRUE(comparison.reproduced());
    EXPECT_TRUE(comparison.best.spikesLate);
}

TEST(TraceComparison, AMarkAtSpikesMustAppearTwice)
{
    const Alternative alternative{.reset = Reset::zero, .resetTime = ResetTime::sameStep};
    const std::vector<float> input = variedInput(200, 8);
    const RecordedTrace trace = traceBy(alternative, leaky, input);
    std::vector<double> membrane = trace.membrane();
    std::size_t spikes = 0;
    for (std::size_t step = 0; step < membrane.size(); ++step) {
        membrane[step] = trace.spikes()[step] != 0 ? 30.0 : membrane[step];
        if (trace.spikes()[step] != 0 && ++spikes == 1) {
            const auto begin = static_cast<std::ptrdiff_t>(step) + 1;
            const RecordedTrace cut({membrane.begin(), membrane.begin() + begin},
                                    {trace.spikes().begin(), trace.spikes().begin() + begin});
            EXPECT_FALSE(compareTrace(leaky, std::span(input).first(step + 1), cut).reproduced());
        }
    }
    ASSERT_GE(spikes, 2U);
    const TraceComparison comparison = compareTrace(leaky, input, {membrane, trace.spikes()});
    EXPECT_TRUE(comparison.reproduced());
    EXPECT_EQ(comparison.changes.back(), "the value 30 recorded at spikes instead of the membrane");
}

TEST(TraceComparison, TheScaleConvertsTheMembrane)
{
    const std::vector<float> input = variedInput(100, 9);
    const NeuronRun run = simulate(leaky, input, nullptr);
    std::vector<double> scaled(run.membrane.begin(), run.membrane.end());
    for (double& membrane : scaled) {
        membrane /= 102.02;
    }
    EXPECT_TRUE(compareTrace(leaky, input, {scaled, {}}, {.scale = 102.02}).reproduced());
}

std::string refusalOf(const std::vector<float>& input, std::vector<double> membrane,
                      std::vector<std::uint8_t> spikes = {}, const TraceMatching& matching = {})
{
    try {
        compareTrace(leaky, input, {std::move(membrane), std::move(spikes)}, matching);
    } catch (const InputError& error) {
        return error.what();
    }
    return "compared";
}

TEST(TraceComparison, RefusesWhatCannotBeCompared)
{
    const double nan = std::nan("");
    EXPECT_EQ(refusalOf({0, 0}, {0, 0}), "compared");
    EXPECT_EQ(refusalOf({0, 0}, {}), "The trace is empty; it must have a membrane or spikes.");
    EXPECT_EQ(refusalOf({0, 0}, {0, 0, 0}),
              "The trace has 3 steps and the input 2; they must have equally many.");
    EXPECT_EQ(refusalOf({0, 0}, {0, nan}),
              "The membrane of the trace at step 1 is nan; it must be a finite number.");
    EXPECT_EQ(refusalOf({0, 0}, {0, 0}, {1}),
              "The trace has 2 membranes and 1 spikes; it must have one of each per step.");
    EXPECT_EQ(refusalOf({0, std::nanf("")}, {0, 0}),
              "The input at step 1 is nan; to compare a trace it must be a finite number.");
    EXPECT_EQ(refusalOf({0}, {0}, {}, {.scale = 0}),
              "compare_scale is 0; it must be a finite number other than 0.");
    EXPECT_EQ(refusalOf({0}, {0}, {}, {.tolerance = -1}),
              "compare_tolerance is -1; it must be a finite number of at least 0.");
}

TEST(TraceComparison, CanBeCancelled)
{
    const std::vector<float> input = variedInput(100, 10);
    EXPECT_THROW(compareTrace(leaky, input, traceBy({}, leaky, input), {}, [](double) { return false; }),
                 Cancelled);
}

} // namespace
} // namespace quantoscope
