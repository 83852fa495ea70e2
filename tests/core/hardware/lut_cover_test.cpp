// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/lut_cover.h"

#include "core/hardware/simplified_network.h"
#include "core/hardware/truth_table.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {

constexpr LutSizes fourInputs{4, {0, 1, 1, 1, 1}, {0, 1, 1, 1, 1}};

Bit parityOf(BitNetwork& network, const std::vector<Bit>& bits)
{
    Bit parity = zeroBit;
    for (const Bit bit : bits) {
        parity = network.exclusive(parity, bit);
    }
    return parity;
}

TEST(BitNetwork, FoldsConstants)
{
    BitNetwork network;
    const Bit a = network.input();
    EXPECT_EQ(network.both(a, zeroBit), zeroBit);
    EXPECT_EQ(network.both(a, oneBit), a);
    EXPECT_EQ(network.both(a, inverted(a)), zeroBit);
    EXPECT_EQ(network.exclusive(a, oneBit), inverted(a));
    EXPECT_EQ(network.choose(a, oneBit, zeroBit), a);
}

TEST(BitNetwork, ReturnsToAMark)
{
    BitNetwork network;
    const std::vector<Bit> in = network.inputs(3);
    const Bit kept = network.both(in[0], in[1]);
    const BitNetwork::Mark mark = network.mark();
    const Bit first = network.both(kept, in[2]);
    network.removeSince(mark);
    EXPECT_EQ(network.operands().size(), mark.nodes);
    EXPECT_EQ(network.both(kept, in[2]), first);
    EXPECT_EQ(network.both(in[0], in[1]), kept);
}

TEST(BitNetwork, MergesEqualFunctions)
{
    BitNetwork network;
    const std::vector<Bit> in = network.inputs(3);
    const Bit left = network.exclusive(network.exclusive(in[0], in[1]), in[2]);
    const Bit right = network.exclusive(in[0], network.exclusive(in[1], in[2]));
    EXPECT_EQ(left, right);

    BitNetwork structural(BitNetwork::Merging::structural);
    const std::vector<Bit> bits = structural.inputs(3);
    EXPECT_NE(structural.exclusive(structural.exclusive(bits[0], bits[1]), bits[2]),
              structural.exclusive(bits[0], structural.exclusive(bits[1], bits[2])));
}

TEST(LutCover, FunctionOfFourInputsIsOneLut)
{
    BitNetwork network;
    const std::vector<Bit> in = network.inputs(4);
    const std::vector<Bit> roots{parityOf(network, in)};
    const LutCover cover = lutCover(network, roots, fourInputs);
    EXPECT_EQ(cover.count, 1);
    EXPECT_EQ(cover.luts.front().inputs.size(), 4U);
}

TEST(LutCover, ParityOfSevenInputsIsTwoLuts)
{
    BitNetwork network;
    const std::vector<Bit> in = network.inputs(7);
    const std::vector<Bit> roots{parityOf(network, in)};
    EXPECT_EQ(lutCover(network, roots, fourInputs).count, 2);
}

TEST(LutCover, InputsNeedNoLutAndInvertedOnesDo)
{
    BitNetwork network;
    const Bit a = network.input();
    EXPECT_EQ(lutCover(network, std::vector{a}, fourInputs).count, 0);
    EXPECT_EQ(lutCover(network, std::vector{inverted(a)}, fourInputs).count, 1);
    EXPECT_EQ(lutCover(network, std::vector{zeroBit, oneBit}, fourInputs).count, 0);
}

TEST(Simplify, KeepsRootsAndNeedsNoMoreLuts)
{
    SynthesizedCircuit circuit{.technology = Technology::ice40};
    BitNetwork& network = circuit.network;
    const std::vector<Bit> in = network.inputs(9);
    const Bit wide = parityOf(network, in);
    std::vector<Bit> roots{network.choose(wide, network.both(in[0], in[1]), network.either(in[0], in[1])),
                           inverted(wide)};
    const int before = lutCover(network, roots, fourInputs).count;
    simplify(circuit, roots);
    EXPECT_EQ(roots.size(), 2U);
    EXPECT_LE(lutCover(circuit.network, roots, fourInputs).count, before);
}

TEST(TruthTable, SpreadKeepsTheFunction)
{
    // a and not b, of the inputs 3 and 7, as a function of 1, 3, 5 and 7.
    const TruthTable table = conjunction(variable(0), complement(variable(1)));
    const std::vector<std::uint32_t> from{3, 7};
    std::vector<std::uint32_t> to{1, 3, 5, 7};
    TruthTable wide = spread(table, from, to);
    EXPECT_EQ(wide, conjunction(variable(1), complement(variable(3))));
    dropUnused(wide, to);
    EXPECT_EQ(to, from);
    EXPECT_EQ(wide, table);
}

TEST(TruthTable, SwapsInputsInDifferentWords)
{
    const std::vector<std::uint32_t> from{6, 7};
    const std::vector<std::uint32_t> to{0, 1, 2, 3, 4, 5, 6, 7};
    EXPECT_EQ(spread(conjunction(variable(0), variable(1)), from, to), conjunction(variable(6), variable(7)));
}

} // namespace
} // namespace quantoscope
