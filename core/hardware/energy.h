// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/neuron_circuit.h"

#include <cstdint>
#include <string>

namespace quantoscope {

/// Energy per operation in pJ. The defaults are for 45 nm and 0.9 V.
struct EnergyTable
{
    double add8 = 0.03;     ///< Addition of integers of 8 bits.
    double add32 = 0.1;     ///< Of 32 bits.
    double multiply8 = 0.2; ///< Multiplication of integers of 8 bits.
    double multiply32 = 3.1;
    double memory64 = 10; ///< Access to 64 bits in an SRAM of 8 KB; for writing the same.
    std::string source = "M. Horowitz, Computing's energy problem, ISSCC 2014";

    bool operator==(const EnergyTable&) const = default;
};

/// Throws InputError if an energy is negative, infinite or NaN.
void requireValid(const EnergyTable& table);

// Energy in pJ for other numbers of bits: proportional up to the first value of the table, then linear
// through both; of additions in the bits of the result, of multiplications in the product of both widths, of
// memory accesses in the bits.
double additionEnergy(const EnergyTable& table, int bits);
double multiplicationEnergy(const EnergyTable& table, int bits, int otherBits);
double memoryEnergy(const EnergyTable& table, double bits);

/// Memory and operations of a run, without those of synapses. A comparison costs as much as an addition of
/// the same width. Shifts, choices and tables of constants are counted as free, and a product with a power of
/// two is a shift.
struct EnergyEstimate
{
    int stateBits = 0;      ///< Of one neuron.
    double bitsHeld = 0;    ///< Of all neurons.
    double bitsRead = 0;    ///< In all steps.
    double bitsWritten = 0; ///< In all steps.
    double additions = 0;   ///< These and the following in all steps; subtractions are additions.
    double multiplications = 0;
    double comparisons = 0;
    double lookups = 0;         ///< In tables of constants.
    double operationEnergy = 0; ///< pJ
    double memoryTraffic = 0;   ///< pJ, of reading and writing the state.

    double total() const { return operationEnergy + memoryTraffic; } ///< pJ
};

/// Estimates `neurons` neurons in `steps` steps, of which each reads and writes the state. Throws InputError
/// if a number is less than 1 or the table is invalid. O(nodes).
EnergyEstimate energyEstimate(const NeuronCircuit& circuit, std::int64_t neurons, std::int64_t steps,
                              const EnergyTable& table = {});

} // namespace quantoscope
