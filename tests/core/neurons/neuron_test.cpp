// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neurons/neuron.h"

#include "core/neurons/simulate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace quantoscope {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

constexpr std::array kinds{NeuronKind::leaky, NeuronKind::lapicque, NeuronKind::synaptic, NeuronKind::alpha};

TEST(Neuron, AMembraneAtTheThresholdDoesNotSpike)
{
    EXPECT_EQ(simulate({}, std::vector{1.0F}, nullptr).spikes[0], 0);
    EXPECT_EQ(simulate({}, std::vector{1.0000001F}, nullptr).spikes[0], 1);
}

TEST(Neuron, FiringDecidesAboutAMembraneAtTheThreshold)
{
    const Quantizer quantizer(LevelTable({.numBits = 4, .upperLimit = 0.5}), RoundingRule::reference);
    std::vector<float> input(3000);
    for (const NeuronKind kind : kinds) {
        // Rises and falls slowly, so that the membrane takes the level at the threshold.
        const float most = kind == NeuronKind::lapicque ? 3.0F : 0.3F;
        std::iota(input.begin(), input.end(), 0.0F);
        std::ranges::transform(input, input.begin(), [most](float t) { return most * std::sin(0.01F * t); });
        int atThreshold = 0;
        for (const Firing firing : {Firing::above, Firing::atOrAbove}) {
            const Neuron neuron{.kind = kind, .firing = firing, .reset = Reset::none};
            const NeuronRun run = simulate(neuron, input, &quantizer);
            for (std::size_t t = 0; t < input.size(); ++t) {
                const bool fires = firing == Firing::above ? run.membrane[t] > 1 : run.membrane[t] >= 1;
                EXPECT_EQ(run.spikes[t] != 0, fires) << int(kind) << ' ' << t;
                atThreshold += run.membrane[t] == 1 ? 1 : 0;
            }
        }
        EXPECT_GT(atThreshold, 0) << int(kind) << ": the test needs such membranes";
    }
}

TEST(Neuron, DecaysAreClampedToZeroAndOne)
{
    const std::vector<float> input(20, 0.1F);
    for (const NeuronKind kind : {NeuronKind::leaky, NeuronKind::synaptic}) {
        const auto run = [&](double decay) {
            return simulate({.kind = kind, .beta = decay, .alpha = decay}, input, nullptr).membrane;
        };
        EXPECT_EQ(run(1.5), run(1.0));
        EXPECT_EQ(run(-1.0), run(0.0));
    }
}

TEST(Neuron, NoInputGivesAnEmptyRun)
{
    for (const NeuronKind kind : kinds) {
        EXPECT_TRUE(simulate({.kind = kind}, {}, nullptr).membrane.empty());
    }
}

TEST(Neuron, CanBeCancelled)
{
    const std::vector<float> input(200'000, 0.1F);
    for (const NeuronKind kind : kinds) {
        int reports = 0;
        EXPECT_THROW(simulate({.kind = kind}, input, nullptr, [&](double) { return ++reports < 2; }),
                     Cancelled);
        EXPECT_EQ(reports, 2);
    }
}

TEST(Neuron, SynapticWithoutCurrentDecayIsLeaky)
{
    std::vector<float> input(300);
    std::iota(input.begin(), input.end(), 0.0F);
    for (float& x : input) {
        x = 0.4F * std::sin(x);
    }
    const NeuronRun leaky = simulate({.kind = NeuronKind::leaky}, input, nullptr);
    const NeuronRun synaptic = simulate({.kind = NeuronKind::synaptic, .alpha = 0.0}, input, nullptr);
    EXPECT_EQ(leaky.membrane, synaptic.membrane);
    EXPECT_EQ(leaky.spikes, synaptic.spikes);
}

TEST(Neuron, EachKindWithoutResetSettlesAtItsFixedPoint)
{
    constexpr float current = 0.01F;
    const std::vector<float> input(3000, current);
    const auto settled = [&](Neuron neuron) {
        neuron.reset = Reset::none;
        return static_cast<double>(simulate(neuron, input, nullptr).membrane.back());
    };
    EXPECT_NEAR(settled({.beta = 0.9}), current / 0.1, 1e-5);
    EXPECT_NEAR(settled({.kind = NeuronKind::synaptic, .beta = 0.9, .alpha = 0.8}), current / 0.1 / 0.2,
                1e-4);
    const Neuron alpha{.kind = NeuronKind::alpha, .beta = 0.8, .alpha = 0.9};
    EXPECT_NEAR(settled(alpha), tauOf(alpha) * (current / 0.1 - current / 0.2), 1e-4);
    EXPECT_NEAR(settled({.kind = NeuronKind::lapicque, .resistance = 3.0, .capacitance = 5.0}), 3 * current,
                1e-5);
}

TEST(Neuron, LapicquesCircuitIsDerivedFromBetaByDefault)
{
    const Neuron both{.kind = NeuronKind::lapicque, .beta = 0.3, .resistance = 2.0, .capacitance = 4.0};
    EXPECT_EQ(circuitOf(both).decay(), 1.0F - 1.0F / 8.0F);
    for (const double timeStep : {0.5, 1.0}) {
        for (const auto& neuron :
             {Neuron{.kind = NeuronKind::lapicque, .beta = 0.8, .timeStep = timeStep},
              Neuron{.kind = NeuronKind::lapicque, .beta = 0.8, .resistance = 2.5, .timeStep = timeStep},
              Neuron{.kind = NeuronKind::lapicque, .beta = 0.8, .capacitance = 0.7, .timeStep = timeStep}}) {
            EXPECT_NEAR(circuitOf(neuron).decay(), 1 + std::log(0.8), 1e-6);
        }
    }
}

TEST(Validate, AcceptsTheDefaultsOfEveryKind)
{
    for (const NeuronKind kind : kinds) {
        EXPECT_FALSE(validate(Neuron{.kind = kind}));
    }
}

TEST(Validate, ReportsTheParameterThatIsInvalidForTheKind)
{
    const auto parameter = [](const Neuron& neuron) {
        const auto problem = validate(neuron);
        return problem ? problem->parameter : std::string("none");
    };
    for (const NeuronKind kind : kinds) {
        for (const double beta : {-0.1, 1.1, nan}) {
            EXPECT_EQ(parameter({.kind = kind, .beta = beta}), "beta");
        }
        EXPECT_EQ(parameter({.kind = kind, .threshold = 1e39}), "neuron_threshold");
        EXPECT_EQ(parameter({.kind = kind, .alpha = nan}), "alpha");
    }
    EXPECT_EQ(parameter({.kind = NeuronKind::alpha, .beta = 0.9, .alpha = 0.9}), "alpha");
    EXPECT_EQ(parameter({.kind = NeuronKind::alpha, .beta = 0.9, .alpha = 0.9 + 1e-10}), "alpha")
        << "equal as float32";
    EXPECT_EQ(parameter({.kind = NeuronKind::alpha, .beta = 1e-30, .alpha = 1.0000001e-30}), "alpha")
        << "equal logarithms";
    EXPECT_EQ(parameter({.kind = NeuronKind::alpha, .beta = 1.0, .alpha = 1.0}), "beta");
    EXPECT_EQ(parameter({.kind = NeuronKind::alpha, .beta = 0.0, .alpha = 1.0}), "none");
    EXPECT_EQ(parameter({.kind = NeuronKind::lapicque, .beta = 1.0}), "beta");
    EXPECT_EQ(parameter({.kind = NeuronKind::lapicque, .beta = 0.0, .resistance = 2.0}), "beta");
    EXPECT_EQ(parameter({.kind = NeuronKind::lapicque, .beta = 1.0, .resistance = 2.0, .capacitance = 2.0}),
              "none");
    EXPECT_EQ(parameter({.kind = NeuronKind::lapicque, .resistance = 0.0}), "resistance");
    EXPECT_EQ(parameter({.kind = NeuronKind::lapicque, .capacitance = -1.0}), "capacitance");
    EXPECT_EQ(parameter({.kind = NeuronKind::lapicque, .timeStep = 0.0}), "time_step");
    EXPECT_EQ(parameter({.kind = NeuronKind::lapicque, .resistance = 1e30, .capacitance = 1e30}),
              "time_step");
}

TEST(Validate, AnAcceptedNeuronStaysFinite)
{
    const std::vector<float> input(500, 0.3F);
    for (const double decay : {0.0, 1e-30, 0.5, 0.999999, 1.0}) {
        for (const NeuronKind kind : kinds) {
            const Neuron neuron{.kind = kind, .beta = decay, .alpha = std::nextafter(float(decay), 2.0F)};
            const bool diverges = kind == NeuronKind::lapicque && circuitOf(neuron).decay() < -1;
            if (!validate(neuron) && !diverges) {
                const NeuronRun run = simulate(neuron, input, nullptr);
                EXPECT_TRUE(std::isfinite(run.membrane.back())) << int(kind) << ' ' << decay;
            }
        }
    }
}

} // namespace
} // namespace quantoscope
