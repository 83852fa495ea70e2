// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/circuit_cost.h"
#include "core/hardware/number_bits.h"

#include <vector>

namespace quantoscope {

/// A cell besides the LUTs of the network. It exists if an output is needed; its inputs must be signals.
struct FixedCell
{
    enum class Kind {
        carry4,     ///< Four bits of a sum.
        sbCarry,    ///< The carry out of one bit.
        sum,        ///< A LUT that adds a carry, which other logic cannot use.
        multiplier, ///< DSP48E1.
        wired,      ///< Part of a multiplier that is counted already.
    };

    Kind kind;
    Bits inputs;
    Bits outputs; ///< Inputs of the network.
};

/// A circuit as logic and the other cells of a technology.
struct SynthesizedCircuit
{
    Technology technology;
    BitNetwork network = {};
    std::vector<FixedCell> cells = {}; ///< In topological order.

    /// Adds a cell, and returns its outputs.
    Bits cell(FixedCell::Kind kind, Bits inputs, std::size_t outputs);
};

/// a + b, or a - b, without the carry. Both have the same number of bits.
Bits addedBits(SynthesizedCircuit& circuit, const Bits& a, const Bits& b, bool subtract);

/// The sum of rows of bits, each of which is added at its place: columns[i] holds the bits of weight 2^i.
Bits summedColumns(SynthesizedCircuit& circuit, std::vector<Bits> columns);

/// a >= b of two's complement numbers with the same number of bits.
Bit atLeastBit(SynthesizedCircuit& circuit, const Bits& a, const Bits& b);

} // namespace quantoscope
