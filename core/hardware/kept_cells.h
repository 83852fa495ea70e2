// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/carry_chains.h"
#include "core/hardware/lut_cover.h"

#include <map>
#include <set>
#include <utility>
#include <vector>

namespace quantoscope {

/// The cells and flip-flops of a circuit that its ports need. First add all ports and registers, then call
/// find().
class KeptCells
{
public:
    /// `circuit` must outlive this, and must have all its cells when find() is called.
    explicit KeptCells(const SynthesizedCircuit& circuit) : m_circuit(circuit) {}

    /// A bit that must be a signal: an output port, or the input of a cell that is always there.
    void require(Bit bit) { m_roots.push_back(bit); }
    /// A register with a value after a reset. Registers with equal inputs and such values are one; a constant
    /// is none. Without outputs it is a port, and always needed.
    void addRegister(Bit next, Bit rest, std::vector<Bit> outputs);
    /// An output register without a reset.
    void addPort(Bit next);
    /// A bit of a memory, which counts as no flip-flop.
    void addMemoryBit(Bit next, Bit output);

    void find();

    /// The bits that must be signals.
    const std::vector<Bit>& roots() const { return m_roots; }
    /// What the memory stores: the inputs of the bits that are needed.
    const Bits& memory() const { return m_memory; }
    int flipFlops() const { return m_flipFlops; }
    int carry() const { return count(FixedCell::Kind::carry4) + count(FixedCell::Kind::sbCarry); }
    int sums() const { return count(FixedCell::Kind::sum); }
    int multipliers() const { return count(FixedCell::Kind::multiplier); }

private:
    struct Register
    {
        Bit next;
        std::vector<Bit> outputs; ///< Inputs of the network; none for a port.
        bool isMemory = false;
    };

    int count(FixedCell::Kind kind) const;
    bool isUsed(const Register& one) const;
    void keep(const Register& one);
    void mark(Bit bit);
    void markCell(const FixedCell& cell);

    const SynthesizedCircuit& m_circuit;
    std::vector<Bit> m_roots;
    std::vector<Register> m_registers;
    std::map<std::pair<Bit, Bit>, std::size_t> m_known; ///< Registers by next and rest.
    std::vector<bool> m_isNeeded;                       ///< Of the nodes.
    std::vector<const FixedCell*> m_cellOf;             ///< Whose output a node is.
    std::set<const FixedCell*> m_cells;
    Bits m_memory;
    int m_flipFlops = 0;
};

/// The number of cells on the longest path through LUTs, their multiplexers and other cells.
int longestPath(const SynthesizedCircuit& circuit, const LutCover& cover);

} // namespace quantoscope
