// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/circuit_cost.h"

namespace quantoscope {

/// What holds the states of the neurons that share a circuit, each of `bits` bits. Synthesis chooses
/// registers if these are cheaper than a memory.
bool areHeldByRegisters(Technology technology, int bits, int neurons);

/// The cells of a memory of which `usedBits` bits of each state are read; only on xilinx7 are unused bits
/// left out.
struct SharedMemoryCells
{
    int luts = 0;
    int flipFlops = 0; ///< Of the output, outside of a block memory.
    int blockMemories = 0;
};
SharedMemoryCells sharedMemoryCells(Technology technology, int bits, int usedBits, int neurons);

} // namespace quantoscope
