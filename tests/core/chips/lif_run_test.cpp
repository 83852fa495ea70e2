// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chips/lif_run.h"

#include "core/chips/loihi_neuron.h"
#include "core/chips/recorded_trace.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace quantoscope {
namespace {

struct LifTrace
{
    std::vector<double> membranes;
    std::vector<std::uint8_t> spikes;
};

LifTrace traceOf(const Alternative& alternative, const Neuron& neuron, const std::vector<float>& input)
{
    LifTrace trace{std::vector<double>(input.size()), std::vector<std::uint8_t>(input.size())};
    runOf(alternative, neuron, input)->advance(trace.membranes, trace.spikes);
    return trace;
}

TEST(LifRun, IntegersEqualLoihisNeuron)
{
    // The decay 163/4096, the threshold 25 and the weight 10 of Loihi.
    const Neuron neuron{.beta = 1 - 163.0 / 4096, .threshold = 2.5 * 640};
    const Alternative alternative{.update = LifUpdate::integerDecay,
                                  .reset = Reset::zero,
                                  .resetTime = ResetTime::sameStep,
                                  .fractionBits = -6};
    std::mt19937 random(1);
    std::vector<float> input(3000);
    for (float& value : input) {
        value = 640.0F * (static_cast<float>(random() % 4U) - 1.0F);
    }
    const LifTrace trace = traceOf(alternative, neuron, input);
    const LoihiNeuron loihi({.du = 4095, .dv = 163, .threshold = 25});
    LoihiNeuron::State state;
    for (std::size_t step = 0; step < input.size(); ++step) {
        const bool spiked = loihi.step(state, static_cast<int>(input[step]) / 64);
        ASSERT_EQ(trace.spikes[step] != 0, spiked) << step;
        ASSERT_EQ(trace.membranes[step], state.v) << step;
    }
}

TEST(LifRun, AllDecaysAgreeInTheLimitOfSmallSteps)
{
    const std::vector<float> input(2000, 1.0F);
    const Neuron neuron{.kind = NeuronKind::lapicque,
                        .threshold = 2,
                        .resistance = 1.0,
                        .capacitance = 1.0,
                        .timeStep = 0.001};
    const double exact = 1 - std::exp(-2.0);
    for (const Alternative& alternative : alternativesFor(neuron)) {
        if (alternative.update == LifUpdate::integerDecay || alternative.inputLate) {
            continue;
        }
        const double unit = alternative.unit == MembraneUnit::threshold ? 0.5
                            : alternative.unit == MembraneUnit::input   ? 1000.0
                                                                        : 1.0;
        const double reached = traceOf(alternative, neuron, input).membranes.back();
        EXPECT_NEAR(reached / unit, exact, 1e-3) << updateNames[static_cast<std::size_t>(alternative.update)];
    }
}

TEST(LifRun, ExactEventsFireAtTheRateOfTheEquation)
{
    const Neuron neuron{.kind = NeuronKind::lapicque,
                        .threshold = 1,
                        .resistance = 1.0,
                        .capacitance = 1.0,
                        .timeStep = 0.01};
    const std::vector<float> input(100'000, 2.0F);
    for (const Reset reset : {Reset::zero, Reset::subtract}) {
        const LifTrace trace = traceOf({.update = LifUpdate::exactEvents,
                                        .unit = MembraneUnit::steadyState,
                                        .numbers = LifNumbers::float64,
                                        .reset = reset,
                                        .resetTime = ResetTime::sameStep},
                                       neuron, input);
        // From 0 to 1 in tau ln 2.
        EXPECT_NEAR(static_cast<double>(std::ranges::count(trace.spikes, 1)), 1000 / std::log(2.0), 1);
    }
}

TEST(LifRun, AnEndlessCurrentEnds)
{
    const Neuron neuron{.threshold = 1e-30};
    const std::vector<float> input(10, 1e30F);
    for (const Alternative& alternative : alternativesFor(neuron)) {
        EXPECT_EQ(traceOf(alternative, neuron, input).spikes.size(), input.size());
    }
}

TEST(LifRun, PiecesGiveTheSameAsTheWhole)
{
    const Neuron neuron{.kind = NeuronKind::lapicque,
                        .threshold = 0.1,
                        .resistance = 1.0,
                        .capacitance = 0.0025,
                        .timeStep = 0.0001};
    std::vector<float> input(100);
    for (std::size_t i = 0; i < input.size(); i += 3) {
        input[i] = 1;
    }
    for (const Alternative& alternative : alternativesFor(neuron)) {
        const LifTrace whole = traceOf(alternative, neuron, input);
        LifTrace pieces = whole;
        const auto run = runOf(alternative, neuron, input);
        for (const auto& [begin, count] : {std::pair{0U, 37U}, {37U, 1U}, {38U, 62U}}) {
            run->advance(std::span(pieces.membranes).subspan(begin, count),
                         std::span(pieces.spikes).subspan(begin, count));
        }
        ASSERT_EQ(pieces.membranes, whole.membranes);
        ASSERT_EQ(pieces.spikes, whole.spikes);
    }
}

TEST(LifRun, OnlyOneEquationHasAlternatives)
{
    EXPECT_EQ(runOf({.update = LifUpdate::decayAndAdd}, {.kind = NeuronKind::synaptic}, {}), nullptr);
    EXPECT_EQ(runOf({.update = LifUpdate::decayAndAdd, .unit = MembraneUnit::steadyState}, {.beta = 1}, {}),
              nullptr)
        << "without a leak there is no steady state";
}

TEST(RecordedTrace, RecognizesFloat32AndItsDecimals)
{
    const auto isSingle = [](std::vector<double> membrane) {
        return RecordedTrace(std::move(membrane), {}).hasSinglePrecision();
    };
    EXPECT_TRUE(isSingle({0.5, 0.1, double{0.1F}, -8388607, 1e30}));
    EXPECT_TRUE(isSingle({0.664999962, 0.100000001})) << "as printf writes 0.665F and 0.1F with %.9g";
    EXPECT_FALSE(isSingle({0.664999961}));
    EXPECT_FALSE(isSingle({0.5, 1.0 / 3}));
    EXPECT_FALSE(isSingle({1e300}));
}

} // namespace
} // namespace quantoscope
