// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/circuit_cost.h"

#include "core/hardware/hardware_neuron.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {

/// A leaky neuron, reset to zero, with a state of 1 + fractionBits bits.
NeuronCircuit leakyNeuron(int fractionBits, double beta = 0.75)
{
    Setup setup;
    setup.scheme.format = FixedPointFormat{true, 0, fractionBits};
    setup.arithmetic.rounding = RoundingRule::floor;
    setup.neuron.beta = beta;
    setup.neuron.reset = Reset::zero;
    setup.neuron.threshold = 0.5;
    setup.neuron.input.format = FixedPointFormat{true, 0, fractionBits};
    return hardwareNeuron(setup).circuit;
}

TEST(CircuitCost, TechnologiesHaveNames)
{
    EXPECT_EQ(technologyOfName("xc7"), Technology::xilinx7);
    EXPECT_EQ(technologyOfName("ice40"), Technology::ice40);
    EXPECT_EQ(technologyOfName("XC7"), std::nullopt);
}

TEST(CircuitCost, EstimateIsMarked)
{
    const CircuitCost cost = estimatedCost(leakyNeuron(4), Technology::ice40);
    EXPECT_TRUE(cost.estimated);
    EXPECT_EQ(cost.technology, Technology::ice40);
}

TEST(CircuitCost, FlipFlopsAreStateAndHandshake)
{
    for (const Technology technology : {Technology::xilinx7, Technology::ice40}) {
        for (const int fractionBits : {3, 6, 9}) {
            const CircuitCost cost = estimatedCost(leakyNeuron(fractionBits), technology);
            EXPECT_EQ(cost.flipFlops, 1 + fractionBits + 2); // out_valid and spike
            EXPECT_EQ(cost.blockMemories, 0);
        }
    }
}

TEST(CircuitCost, MoreBitsTakeMoreLuts)
{
    for (const Technology technology : {Technology::xilinx7, Technology::ice40}) {
        CircuitCost before;
        for (const int fractionBits : {2, 4, 7, 11}) {
            const CircuitCost cost = estimatedCost(leakyNeuron(fractionBits, 0.5), technology);
            EXPECT_GT(cost.luts, before.luts);
            EXPECT_GE(cost.carry, before.carry);
            before = cost;
        }
    }
}

TEST(CircuitCost, WideProductsTakeAMultiplier)
{
    EXPECT_EQ(estimatedCost(leakyNeuron(11), Technology::xilinx7).multipliers, 1);
    EXPECT_EQ(estimatedCost(leakyNeuron(3), Technology::xilinx7).multipliers, 0);
    EXPECT_EQ(estimatedCost(leakyNeuron(11), Technology::ice40).multipliers, 0);
}

TEST(CircuitCost, SharedNeuronsHaveTheirStateInMemory)
{
    const NeuronCircuit circuit = leakyNeuron(7);
    const CircuitCost few = estimatedCost(circuit, Technology::ice40, 4);
    EXPECT_EQ(few.blockMemories, 0) << "32 bits are cheaper as registers";
    const CircuitCost many = estimatedCost(circuit, Technology::ice40, 200);
    EXPECT_EQ(many.blockMemories, 1);
    EXPECT_LT(many.flipFlops, few.flipFlops);
    EXPECT_EQ(estimatedCost(circuit, Technology::ice40, 300).blockMemories, 2);
}

/// An estimate for thousands of levels takes seconds.
TEST(CircuitCost, CanBeCancelledAtEveryStage)
{
    const NeuronCircuit circuit = leakyNeuron(5);
    int stages = 0;
    estimatedCost(circuit, Technology::ice40, 1, [&](double /*done*/) { return ++stages > 0; });
    EXPECT_GE(stages, 6);
    for (int last = 1; last <= stages; ++last) {
        int calls = 0;
        const Progress progress = [&](double /*done*/) { return ++calls < last; };
        EXPECT_THROW(estimatedCost(circuit, Technology::ice40, 1, progress), Cancelled);
        EXPECT_EQ(calls, last);
    }
}

TEST(CircuitCost, EqualCircuitsHaveEqualEstimates)
{
    EXPECT_EQ(estimatedCost(leakyNeuron(5), Technology::xilinx7),
              estimatedCost(leakyNeuron(5), Technology::xilinx7));
}

} // namespace
} // namespace quantoscope
