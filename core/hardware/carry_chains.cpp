// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/carry_chains.h"

#include <algorithm>

namespace quantoscope {
namespace {

constexpr std::size_t shortest = 3;     ///< Bits of a carry chain; shorter sums become logic.
constexpr std::size_t bitsPerCarry = 4; ///< Of CARRY4.

struct Sum
{
    Bits bits;
    Bits carries; ///< carries[i] is the carry out of bit i.
};

bool isConstant(Bit bit)
{
    return nodeOf(bit) == 0;
}

Sum rippleLogic(BitNetwork& network, const Bits& a, const Bits& b, Bit carry)
{
    Sum sum;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sum.bits.push_back(network.exclusive(network.exclusive(a[i], b[i]), carry));
        carry = network.majority(a[i], b[i], carry);
        sum.carries.push_back(carry);
    }
    return sum;
}

/// CARRY4 of up to four pairs of inputs, from the lowest bit on. The outputs are those of `outputs` bits, and
/// the carry behind each group of four at its end.
Bits carry4Chain(SynthesizedCircuit& circuit, const Bits& pairs)
{
    constexpr std::size_t inputsPerCarry = 2 * bitsPerCarry;
    Bits outputs;
    Bit carry = zeroBit;
    for (std::size_t from = 0; from < pairs.size(); from += inputsPerCarry) {
        const auto first = pairs.begin() + static_cast<std::ptrdiff_t>(from);
        const std::size_t count = std::min(inputsPerCarry, pairs.size() - from);
        Bits inputs(first, first + static_cast<std::ptrdiff_t>(count));
        inputs.push_back(carry);
        const Bits cell = circuit.cell(FixedCell::Kind::carry4, std::move(inputs), count / 2 + 1);
        outputs.insert(outputs.end(), cell.begin(), cell.end() - 1);
        carry = cell.back();
    }
    outputs.push_back(carry);
    return outputs;
}

/// A LUT makes the exclusive or of both bits, CARRY4 adds the carry.
Bits carry4Sum(SynthesizedCircuit& circuit, const Bits& a, const Bits& b)
{
    Bits pairs;
    for (std::size_t i = 0; i < a.size(); ++i) {
        pairs.push_back(circuit.network.exclusive(a[i], b[i]));
        pairs.push_back(a[i]);
    }
    Bits sum = carry4Chain(circuit, pairs);
    sum.pop_back();
    return sum;
}

/// SB_CARRY, and a LUT that adds. A carry that is constant or one of the bits needs no cell.
Sum sbCarrySum(SynthesizedCircuit& circuit, const Bits& a, const Bits& b, Bit carry)
{
    BitNetwork& network = circuit.network;
    Sum sum;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const Bits terms{a[i], b[i], carry};
        const bool isLogic = std::ranges::count_if(terms, isConstant) >= 2;
        sum.bits.push_back(isLogic ? network.exclusive(network.exclusive(a[i], b[i]), carry)
                                   : circuit.cell(FixedCell::Kind::sum, terms, 1).front());
        carry = isLogic ? network.majority(a[i], b[i], carry)
                        : circuit.cell(FixedCell::Kind::sbCarry, terms, 1).front();
        sum.carries.push_back(carry);
    }
    return sum;
}

Bits invertedBits(Bits bits)
{
    for (Bit& bit : bits) {
        bit = inverted(bit);
    }
    return bits;
}

/// a + b + carry.
Bits chained(SynthesizedCircuit& circuit, const Bits& a, const Bits& b, Bit carry)
{
    if (a.size() < shortest) {
        return rippleLogic(circuit.network, a, b, carry).bits;
    }
    return circuit.technology == Technology::xilinx7 ? carry4Sum(circuit, a, b)
                                                     : sbCarrySum(circuit, a, b, carry).bits;
}

} // namespace

Bits SynthesizedCircuit::cell(FixedCell::Kind kind, Bits inputs, std::size_t outputs)
{
    cells.push_back({kind, std::move(inputs), network.inputs(outputs)});
    return cells.back().outputs;
}

Bits addedBits(SynthesizedCircuit& circuit, const Bits& a, const Bits& b, bool subtract)
{
    // Low bits to which nothing is added need no carry.
    std::size_t low = 0;
    while (low + 1 < a.size() && (b[low] == zeroBit || (a[low] == zeroBit && !subtract))) {
        ++low;
    }
    const auto from = static_cast<std::ptrdiff_t>(low);
    Bits right(b.begin() + from, b.end());
    const Bits high = chained(circuit, {a.begin() + from, a.end()},
                              subtract ? invertedBits(std::move(right)) : right, subtract ? oneBit : zeroBit);
    Bits result;
    for (std::size_t i = 0; i < low; ++i) {
        result.push_back(b[i] == zeroBit ? a[i] : b[i]);
    }
    result.insert(result.end(), high.begin(), high.end());
    return result;
}

Bits summedColumns(SynthesizedCircuit& circuit, std::vector<Bits> columns)
{
    BitNetwork& network = circuit.network;
    const std::size_t width = columns.size();
    std::vector<Bits> rows;
    for (std::size_t row = 0; std::ranges::any_of(columns, [&](const Bits& c) { return c.size() > row; });
         ++row) {
        rows.emplace_back();
        for (const Bits& column : columns) {
            rows.back().push_back(row < column.size() ? column[row] : zeroBit);
        }
    }
    while (rows.size() > 2) {
        std::vector<Bits> fewer;
        for (std::size_t i = 0; i < rows.size(); i += 3) {
            if (i + 2 >= rows.size()) {
                fewer.insert(fewer.end(), rows.begin() + static_cast<std::ptrdiff_t>(i), rows.end());
                break;
            }
            Bits sum(width, zeroBit);
            Bits carry(width, zeroBit);
            for (std::size_t bit = 0; bit < width; ++bit) {
                const Bit a = rows[i][bit];
                const Bit b = rows[i + 1][bit];
                const Bit c = rows[i + 2][bit];
                sum[bit] = network.exclusive(network.exclusive(a, b), c);
                if (bit + 1 < width) {
                    carry[bit + 1] = network.majority(a, b, c);
                }
            }
            fewer.push_back(std::move(sum));
            fewer.push_back(std::move(carry));
        }
        rows = std::move(fewer);
    }
    rows.resize(2, Bits(width, zeroBit));
    return chained(circuit, rows[0], rows[1], zeroBit);
}

/// SB_CARRY of a - b. yosys computes "equal" besides, because abc cannot see what the carries have to do with
/// it.
Bit atLeastByCarries(SynthesizedCircuit& circuit, const Bits& a, const Bits& b)
{
    BitNetwork& network = circuit.network;
    const Bits negative = invertedBits(b);
    const Sum difference = a.size() < shortest ? rippleLogic(network, a, negative, oneBit)
                                               : sbCarrySum(circuit, a, negative, oneBit);
    const Bit overflow = network.exclusive(difference.carries.back(), *(difference.carries.end() - 2));
    const Bit below = network.exclusive(overflow, difference.bits.back());
    Bit equal = oneBit;
    for (std::size_t i = 0; i < a.size(); ++i) {
        equal = network.both(equal, network.exclusive(a[i], negative[i]));
    }
    return network.either(inverted(below), equal);
}

Bit atLeastBit(SynthesizedCircuit& circuit, const Bits& a, const Bits& b)
{
    if (circuit.technology == Technology::ice40) {
        return atLeastByCarries(circuit, a, b);
    }
    BitNetwork& network = circuit.network;
    Bits left = a;
    Bits right = b;
    std::swap(left.back(), right.back()); // the sign counts downwards
    // A LUT compares three bits of both numbers; the highest group is whole.
    constexpr std::size_t group = 3;
    Bits pairs;
    Bit result = oneBit;
    for (std::size_t from = 0; from < left.size();) {
        const std::size_t rest = (left.size() - from) % group;
        const std::size_t end = from + (rest == 0 ? group : rest);
        Bit equal = oneBit;
        Bit above = zeroBit;
        for (; from < end; ++from) {
            const Bit same = inverted(network.exclusive(left[from], right[from]));
            above =
                network.either(network.both(left[from], inverted(right[from])), network.both(same, above));
            equal = network.both(equal, same);
        }
        pairs.push_back(equal);
        pairs.push_back(above);
        result = network.either(above, network.both(equal, result));
    }
    return pairs.size() / 2 < shortest ? result : carry4Chain(circuit, pairs).back();
}

} // namespace quantoscope
