// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/shared_memory.h"

namespace quantoscope {
namespace {

constexpr int divided(int number, int divisor)
{
    return (number + divisor - 1) / divisor;
}

/// SB_RAM40_4K holds 256 words of 16 bits.
int ice40Blocks(int bits, int neurons)
{
    return divided(bits, 16) * divided(neurons, 256);
}

} // namespace

bool areHeldByRegisters(Technology technology, int bits, int neurons)
{
    // yosys compares the number of bits with these weights of a memory.
    constexpr int blockWeight = 64;
    const int weight = technology == Technology::xilinx7 ? 1 + divided(7 * bits, 6)
                                                         : blockWeight * ice40Blocks(bits, neurons);
    return neurons * bits <= weight;
}

SharedMemoryCells sharedMemoryCells(Technology technology, int bits, int usedBits, int neurons)
{
    if (technology == Technology::ice40) {
        return {.blockMemories = ice40Blocks(bits, neurons)};
    }
    // RAM32M holds 32 words of 6 bits, RAM64M 64 words of 3 bits; both take four LUTs.
    constexpr int lutsPerCell = 4;
    const int cells = neurons <= 32 ? divided(usedBits, 6) : divided(usedBits, 3) * divided(neurons, 64);
    return {.luts = lutsPerCell * cells, .flipFlops = usedBits};
}

} // namespace quantoscope
