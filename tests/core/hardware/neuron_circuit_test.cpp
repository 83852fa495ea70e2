// SPDX-License-Identifier: GPL-3.0-or-later
// The circuit of a neuron against its simulation.
#include "core/arithmetic/rounding_noise.h"
#include "core/hardware/hardware_neuron.h"
#include "core/neurons/simulate.h"
#include "core/parameters/input_error.h"
#include "core/signals/stimulus.h"
#include "tests/core/hardware/random_setups.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace quantoscope {
namespace {

std::string wordsOf(const Setup& setup)
{
    return formatTitle(setup.scheme.format) + ", " + std::string(roundingName(setup.arithmetic.rounding)) +
           ", " + std::string(overflowName(setup.arithmetic.overflow)) + ", neuron " +
           std::to_string(static_cast<int>(setup.neuron.kind)) + ", leak " + leakText(setup.neuron.leak);
}

/// The circuit, step by step.
class RunningCircuit
{
public:
    explicit RunningCircuit(const HardwareNeuron& neuron)
        : m_neuron(neuron),
          m_port(neuron.setup.neuron.input, RegisterStep::Rest::rounded, Overflow::saturate),
          m_noise(static_cast<std::size_t>(neuron.circuit.noisePorts))
    {
        for (const StateRegister& part : neuron.circuit.registers) {
            m_stored.push_back(part.initial);
        }
    }

    /// The values of all wires.
    const std::vector<std::int64_t>& step(float input)
    {
        for (std::size_t part = 0; part < m_noise.size(); ++part) {
            m_noise[part] = noiseOf(m_neuron.setup.arithmetic.seed, drawNumber(m_step, part));
        }
        ++m_step;
        const NeuronCircuit& circuit = m_neuron.circuit;
        const double code = std::ldexp(static_cast<double>(m_port(input)), circuit.inputFormat.fractionBits);
        m_values = evaluate(circuit.datapath, {static_cast<std::int64_t>(code), m_noise, m_stored});
        for (std::size_t i = 0; i < m_stored.size(); ++i) {
            m_stored[i] = m_values[circuit.registers[i].next];
        }
        return m_values;
    }

private:
    const HardwareNeuron& m_neuron;
    RegisterStep m_port;
    std::vector<std::int64_t> m_noise;
    std::vector<std::int64_t> m_stored;
    std::vector<std::int64_t> m_values;
    std::uint64_t m_step = 0;
};

/// Whether each value is in the range of its wire.
testing::AssertionResult areInRange(const Datapath& datapath, const std::vector<std::int64_t>& values)
{
    for (Wire wire = 0; wire < values.size(); ++wire) {
        const WireRange& range = datapath.range(wire);
        if (values[wire] < range.least || values[wire] > range.most) {
            return testing::AssertionFailure() << "wire " << wire << " is " << values[wire] << ", not "
                                               << range.least << " to " << range.most;
        }
    }
    return testing::AssertionSuccess();
}

testing::AssertionResult equalsItsSimulation(const HardwareNeuron& neuron)
{
    const std::vector<float> input = generate(neuron.setup.stimulus);
    const NeuronRun run = simulate(neuron.setup.neuron, input, &neuron.quantizer);
    RunningCircuit circuit(neuron);
    for (std::size_t step = 0; step < input.size(); ++step) {
        const auto& values = circuit.step(input[step]);
        if (const auto inRange = areInRange(neuron.circuit.datapath, values); !inRange) {
            return inRange;
        }
        const double membrane = std::ldexp(static_cast<double>(values[neuron.circuit.membraneNext]),
                                           -neuron.circuit.membraneFractionBits);
        if (membrane != static_cast<double>(run.membrane[step]) ||
            values[neuron.circuit.spike] != run.spikes[step]) {
            return testing::AssertionFailure() << "step " << step << ": " << membrane << " instead of "
                                               << run.membrane[step] << ", " << wordsOf(neuron.setup);
        }
    }
    return testing::AssertionSuccess();
}

TEST(NeuronCircuit, EqualsTheSimulationAtEveryStep)
{
    constexpr int tried = 400;
    RandomSetups setups(1);
    std::set<std::pair<NeuronKind, QuantizerMethod>> seen;
    int refused = 0;
    for (int i = 0; i < tried; ++i) {
        const quantoscope::Setup setup = setups.next();
        try {
            const HardwareNeuron neuron = hardwareNeuron(setup);
            ASSERT_TRUE(equalsItsSimulation(neuron)) << "setup " << i;
            seen.emplace(setup.neuron.kind, neuron.circuit.method);
        } catch (const InputError&) {
            ++refused;
        }
    }
    EXPECT_LT(refused, tried / 5);
    EXPECT_EQ(seen.size(), 16U); // every neuron with every method
}

TEST(NeuronCircuit, StoresFourBitsOfAFourBitState)
{
    for (const LevelFormat& format : {LevelFormat(FixedPointFormat{true, 0, 3}),
                                      LevelFormat(PowerOfTwoFormat{}), LevelFormat(NormalFloatFormat{})}) {
        quantoscope::Setup setup;
        setup.scheme.format = format;
        setup.scheme.numBits = 4;
        setup.neuron.leak = ShiftLeak{3};
        EXPECT_EQ(hardwareNeuron(setup).circuit.registers.front().range.width(), 4) << formatTitle(format);
    }
}

TEST(NeuronCircuit, StartsAtZeroAlsoIfZeroIsNoLevel)
{
    quantoscope::Setup setup;
    setup.scheme.format = LevelList({-1, -0.5, 0.25, 0.5, 1, 2});
    setup.neuron.leak = ShiftLeak{1};
    EXPECT_TRUE(equalsItsSimulation(hardwareNeuron(setup)));
}

std::string sentenceFor(const Setup& setup)
{
    try {
        hardwareNeuron(setup);
        return {};
    } catch (const InputError& error) {
        return error.what();
    }
}

TEST(NeuronCircuit, RefusesWhatIntegersCannotEqual)
{
    quantoscope::Setup exactLeak;
    exactLeak.scheme.format = FixedPointFormat{true, 1, 6};
    EXPECT_NE(sentenceFor(exactLeak).find("the decay factor, 0.9,"), std::string::npos)
        << sentenceFor(exactLeak);

    quantoscope::Setup threshold = exactLeak;
    threshold.neuron.leak = ShiftLeak{3};
    threshold.neuron.threshold = 0.3;
    EXPECT_NE(sentenceFor(threshold).find("bits"), std::string::npos) << sentenceFor(threshold);
    threshold.neuron.reset = Reset::zero; // only compares with the threshold
    EXPECT_EQ(sentenceFor(threshold), "");

    quantoscope::Setup step = exactLeak;
    step.neuron.leak = ShiftLeak{3};
    step.neuron.resetDelay = false;
    step.neuron.threshold = 1.0 / 128;
    EXPECT_NE(sentenceFor(step).find("multiple of the step between levels"), std::string::npos);
}

TEST(HardwareNeuron, RoundsLevelsThatAreNoFixedPointNumbersAndSaysSo)
{
    quantoscope::Setup setup;
    setup.scheme.numBits = 4;
    setup.neuron.leak = ShiftLeak{3};
    const HardwareNeuron neuron = hardwareNeuron(setup);
    ASSERT_TRUE(neuron.rounded);
    for (const float level : neuron.table.levels()) {
        const double code = std::ldexp(static_cast<double>(level), neuron.rounded->fractionBits());
        EXPECT_EQ(code, std::round(code));
    }
    setup.scheme.format = FixedPointFormat{true, 0, 3};
    EXPECT_FALSE(hardwareNeuron(setup).rounded);
    EXPECT_EQ(hardwareNeuron(setup, FixedPoint(1, 5)).rounded, FixedPoint(1, 5));
}

TEST(HardwareNeuron, ChoosesAnInputFormatWithTheRangeAndTheFractionOfTheLevels)
{
    const auto chosen = [](std::vector<float> levels) {
        return defaultInputFormat(StoredLevels(LevelTable({.format = LevelList(std::move(levels))})));
    };
    EXPECT_EQ(chosen({-1, 0, 0.5}), (FixedPointFormat{true, 0, 7}));
    EXPECT_EQ(chosen({-4, 0, 3}), (FixedPointFormat{true, 2, 5}));
    EXPECT_EQ(chosen({0, 1.0F / 1024}), (FixedPointFormat{true, -9, 16}));
}

} // namespace
} // namespace quantoscope
