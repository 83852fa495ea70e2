// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/quantizer_circuit.h"
#include "core/neurons/neuron.h"

#include <optional>
#include <string>
#include <vector>

namespace quantoscope {

/// A register of a neuron: a part of its state, as StoredLevels or as an integer.
struct StateRegister
{
    std::string name; ///< "membrane", "synaptic", "excitatory" or "inhibitory".
    WireRange range;
    std::int64_t initial; ///< What stands for 0, the state at the start.
    Wire next;            ///< What the register holds after the step.
};

/// One step of a quantized neuron as a circuit of integers, which equals simulate() with the same neuron and
/// quantizer bit for bit. Registers, ports and wires are those of `circuit`.
struct NeuronCircuit
{
    Datapath datapath;
    FixedPointFormat inputFormat;         ///< Of the input port: the integer times 2^-fractionBits.
    int inputBits;                        ///< Width of the input port.
    std::vector<StateRegister> registers; ///< The membrane is the first one.
    int noisePorts;                       ///< Of noiseBits bits each: one per register, or none.
    Wire spike;                           ///< A flag.
    Wire membraneNow;                     ///< The membrane before the step.
    Wire membraneNext;                    ///< The membrane after the step.
    int membraneFractionBits;             ///< Of both.
    WireRange membraneRange;              ///< Of both.
    QuantizerMethod method;               ///< Of the membrane.
};

/// Requires a neuron with an input format. Throws InputError if float32 would round an intermediate result,
/// so that integers could not equal it: the sentence names what has too many bits.
NeuronCircuit neuronCircuit(const Neuron& neuron, const LevelTable& table, const Quantizer& quantizer);

} // namespace quantoscope
