// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <random>
#include <span>
#include <utility>
#include <vector>

namespace quantoscope {

/// A bit of a BitNetwork: twice the number of its node, plus 1 if it is inverted.
using Bit = std::uint32_t;

constexpr Bit zeroBit = 0;
constexpr Bit oneBit = 1;
constexpr Bit inverted(Bit bit)
{
    return bit ^ 1U;
}
constexpr std::size_t nodeOf(Bit bit)
{
    return bit >> 1U;
}
constexpr bool isInverted(Bit bit)
{
    return (bit & 1U) != 0;
}

/// Combinational logic as inputs, ANDs of two bits and inversions, for an estimate of its size. Bits that are
/// equal for 4096 random inputs share a node. A pair of bits that differ more rarely is therefore merged
/// although synthesis keeps both: estimates tolerate this, a synthesis could not.
class BitNetwork
{
public:
    /// Which nodes are merged: those with the same operands, or also those with equal values.
    enum class Merging { structural, functional };

    BitNetwork(Merging merging = Merging::functional);

    /// `count` inputs, lowest bit first: a number, of which small values of both signs are common.
    std::vector<Bit> inputs(std::size_t count);
    Bit input() { return inputs(1).front(); }
    /// An input with the same samples as one of another network.
    Bit copiedInput(const BitNetwork& other, std::size_t node) { return added({}, other.m_samples[node]); }

    Bit both(Bit a, Bit b);
    Bit either(Bit a, Bit b) { return inverted(both(inverted(a), inverted(b))); }
    Bit exclusive(Bit a, Bit b);
    Bit choose(Bit flag, Bit yes, Bit no);
    /// At least two of three.
    Bit majority(Bit a, Bit b, Bit c);

    /// A state of the network, to return to.
    struct Mark
    {
        std::size_t nodes;
        std::size_t known;
    };

    Mark mark() const { return {m_operands.size(), m_order.size()}; }
    /// Removes the nodes since then, to which no bit must refer any more.
    void removeSince(const Mark& mark);

    /// Of the nodes, of which node 0 is the constant 0. The operands of an input are {0, 0}; those of an AND
    /// come before it.
    std::span<const std::array<Bit, 2>> operands() const { return m_operands; }
    bool isInput(std::size_t node) const { return m_operands[node] == std::array<Bit, 2>{}; }

private:
    static constexpr std::size_t sampleWords = 64;
    using Samples = std::array<std::uint64_t, sampleWords>;

    Samples samplesOf(Bit bit) const;
    static Samples keyOf(Samples samples);
    Bit added(std::array<Bit, 2> operands, const Samples& samples);

    Merging m_merging;
    std::mt19937_64 m_random;
    std::vector<std::array<Bit, 2>> m_operands;
    std::vector<Samples> m_samples;
    std::map<std::array<Bit, 2>, Bit> m_known; ///< By operands.
    std::vector<std::array<Bit, 2>> m_order;   ///< In which m_known was filled.
    std::map<Samples, Bit> m_bySamples;
};

} // namespace quantoscope
