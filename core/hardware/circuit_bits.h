// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/carry_chains.h"
#include "core/hardware/neuron_circuit.h"

#include <vector>

namespace quantoscope {

/// A table whose index is the register `part`, with a register of its own for the entry instead.
struct RegisteredTable
{
    std::size_t part;
    const Node* lookup;
    Bits outputs;
};

/// The bits of a neuron's results after one step.
struct StepBits
{
    Bit spike;
    Bits membraneNow;
    Bits membraneNext;
    std::vector<Bits> next; ///< Of each register.
    std::vector<RegisteredTable> tables;
};

/// Reduces the step of a neuron to bits, as synthesis does: unneeded high bits are dropped, sums of several
/// numbers have one carry chain. `state` are the bits of each register.
StepBits stepBits(SynthesizedCircuit& result, const NeuronCircuit& circuit, const std::vector<Bits>& state,
                  bool shared);

} // namespace quantoscope
