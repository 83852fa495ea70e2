// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/circuit_cost.h"

#include <span>
#include <vector>

namespace quantoscope {

/// A number that a sum adds or subtracts.
struct Term
{
    Wire wire;
    bool negative;
};

/// What synthesis finds out about a step before it is reduced to bits: how many low bits of each wire are
/// needed, which sums become one, and which products a multiplier computes. For all neurons that share a
/// circuit, `shared` is true.
class StepDemand
{
public:
    StepDemand(const NeuronCircuit& circuit, Technology technology, bool shared);

    /// Low bits of the wire that are needed; 0 if it is not used.
    std::size_t needed(Wire wire) const { return m_needed[wire]; }
    /// How often the wire is an operand or a result.
    int users(Wire wire) const { return m_users[wire]; }
    std::size_t width(Wire wire) const { return static_cast<std::size_t>(m_nodes[wire].range.width()); }

    /// Bits of two's complement.
    std::size_t widthWithSign(Wire wire) const
    {
        return width(wire) + (m_nodes[wire].range.isSigned() ? 0 : 1);
    }

    /// A sum that needs an adder, or is a term of another sum.
    bool isSum(Wire wire) const;
    /// A sum with a number of which only the highest bit is set: this bit is inverted.
    bool isInversion(Wire wire) const;
    bool isPowerOfTwo(Wire wire) const;
    /// A product with a power of two.
    bool isShift(Wire wire) const;
    /// A product that is made of LUTs, or computed by a DSP48E1.
    bool isSoftProduct(Wire wire) const;
    bool isHardProduct(Wire wire) const;
    /// A sum that a DSP48E1 adds to its product.
    bool isInMultiplier(Wire wire) const;
    /// The bits of a factor that take part: a factor with a sign is extended to the width of the product.
    std::size_t factorWidth(Wire product, std::size_t operand) const;

    /// If the only use of the wire is as a term of this sum, which then has more than two terms.
    bool isMergedInto(Wire wire, Wire sum) const;
    /// The same for any sum.
    bool isMerged(Wire wire) const;
    std::vector<Term> terms(Wire sum) const;

    /// If synthesis makes a read-only memory of the table.
    static bool isMemory(const Node& node);
    /// If the index of the table is a register, which synthesis moves behind the table.
    bool isRegistered(const Node& node) const;

private:
    void need(Wire wire, std::size_t bits);
    void needWhole(Wire wire) { need(wire, width(wire)); }
    void needOperands(Wire wire);
    void collectTerms(Wire wire, bool negative, std::vector<Term>& terms) const;

    const NeuronCircuit& m_circuit;
    std::span<const Node> m_nodes;
    Technology m_technology;
    bool m_shared;
    std::vector<std::size_t> m_needed;
    std::vector<int> m_users;
    std::vector<bool> m_isExtended; ///< If the sign is also used as a higher bit.
};

} // namespace quantoscope
