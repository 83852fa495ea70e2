// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/neuron_circuit.h"
#include "core/progress/progress.h"

#include <array>
#include <optional>
#include <string_view>

namespace quantoscope {

/// An FPGA family.
enum class Technology {
    xilinx7, ///< Xilinx 7 series: LUTs of 6 inputs, CARRY4, DSP48E1, distributed and block memory.
    ice40,   ///< Lattice iCE40: LUTs of 4 inputs, SB_CARRY, memories of 4 kbit; products are made of LUTs.
};

inline constexpr std::array<std::string_view, 2> technologyNames{"xc7", "ice40"};

/// nullopt if there is no technology of this name.
std::optional<Technology> technologyOfName(std::string_view name);

/// What the module NAME_neuron takes on an FPGA, without the cells of pins and clock.
struct CircuitCost
{
    Technology technology = Technology::xilinx7;
    bool estimated = true; ///< By the model below, otherwise counted by yosys.
    int luts = 0;          ///< With inverters and, on xilinx7, the LUTs that hold distributed memory.
    int flipFlops = 0;
    int carry = 0;         ///< CARRY4 of four bits on xilinx7, SB_CARRY of one bit on ice40.
    int multipliers = 0;   ///< DSP48E1; always 0 on ice40.
    int blockMemories = 0; ///< RAMB18E1, of which a RAMB36E1 counts as two; SB_RAM40_4K.
    int depth = 0;         ///< Cells on the longest path between registers or ports.

    bool operator==(const CircuitCost&) const = default;
};

/// An estimate without a synthesis program, for `neurons` neurons that share the circuit, at least 1. The
/// circuit is reduced to bits and covered with LUTs as yosys does; docs/hardware.md says how much the result
/// differs from that of yosys. Takes about 50 ms, for thousands of levels seconds. Throws Cancelled.
CircuitCost estimatedCost(const NeuronCircuit& circuit, Technology technology, int neurons = 1,
                          const Progress& progress = {});

} // namespace quantoscope
