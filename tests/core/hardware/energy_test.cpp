// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/energy.h"

#include "core/parameters/input_error.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {

/// next = clamp(3 * state + x), spike = next >= 5: a product, a sum, two comparisons of the clamp and one
/// more.
NeuronCircuit smallNeuron()
{
    NeuronCircuit circuit{};
    Datapath& datapath = circuit.datapath;
    const WireRange range = rangeOfBits(8, true);
    const Wire x = datapath.input(range);
    const Wire state = datapath.stored(0, range);
    const Wire product = datapath.multiply(state, datapath.constant(3)); // 8 and 2 bits
    const Wire sum = datapath.add(product, x);                           // -512 to 508: 10 bits
    const Wire next = datapath.clamp(sum, range);
    circuit.spike = datapath.atLeast(next, 5);
    circuit.registers.push_back({"membrane", range, 0, next});
    circuit.membraneNow = state;
    circuit.membraneNext = next;
    circuit.membraneRange = range;
    return circuit;
}

TEST(Energy, IsScaledByBits)
{
    const EnergyTable table;
    EXPECT_DOUBLE_EQ(additionEnergy(table, 8), 0.03);
    EXPECT_DOUBLE_EQ(additionEnergy(table, 4), 0.015);
    EXPECT_DOUBLE_EQ(additionEnergy(table, 20), 0.065);
    EXPECT_DOUBLE_EQ(additionEnergy(table, 32), 0.1);
    EXPECT_DOUBLE_EQ(multiplicationEnergy(table, 8, 8), 0.2);
    EXPECT_DOUBLE_EQ(multiplicationEnergy(table, 4, 8), 0.1);
    EXPECT_DOUBLE_EQ(multiplicationEnergy(table, 32, 32), 3.1);
    EXPECT_DOUBLE_EQ(memoryEnergy(table, 8), 1.25);
}

TEST(Energy, CountsTheOperationsOfAStep)
{
    const EnergyEstimate one = energyEstimate(smallNeuron(), 1, 1);
    EXPECT_EQ(one.stateBits, 8);
    EXPECT_EQ(one.additions, 1);
    EXPECT_EQ(one.multiplications, 1);
    EXPECT_EQ(one.comparisons, 3);
    EXPECT_EQ(one.lookups, 0);
    const EnergyTable table;
    EXPECT_DOUBLE_EQ(one.operationEnergy, multiplicationEnergy(table, 8, 2) + 3 * additionEnergy(table, 10) +
                                              additionEnergy(table, 8));
    EXPECT_DOUBLE_EQ(one.memoryTraffic, 2.5); // 8 bits read and 8 written
    EXPECT_DOUBLE_EQ(one.total(), one.operationEnergy + 2.5);
}

TEST(Energy, GrowsWithNeuronsAndSteps)
{
    const EnergyEstimate one = energyEstimate(smallNeuron(), 1, 1);
    const EnergyEstimate many = energyEstimate(smallNeuron(), 1000, 50);
    EXPECT_EQ(many.bitsHeld, 8000);
    EXPECT_EQ(many.bitsRead, 400'000);
    EXPECT_EQ(many.bitsWritten, 400'000);
    EXPECT_EQ(many.comparisons, 150'000);
    EXPECT_NEAR(many.total(), 50'000 * one.total(), 1e-6 * many.total());
}

TEST(Energy, RefusesInvalidNumbers)
{
    EXPECT_THROW(energyEstimate(smallNeuron(), 0, 1), InputError);
    EXPECT_THROW(energyEstimate(smallNeuron(), 1, -1), InputError);
    EnergyTable table;
    table.multiply8 = -1;
    EXPECT_THROW(energyEstimate(smallNeuron(), 1, 1, table), InputError);
}

} // namespace
} // namespace quantoscope
