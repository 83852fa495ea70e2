// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/number_bits.h"

#include <algorithm>
#include <utility>

namespace quantoscope {
namespace {

bool bitOf(std::int64_t number, std::size_t bit)
{
    return (number >> std::min<std::size_t>(bit, 63) & 1) != 0;
}

/// Entries first to first + 2^count - 1; entries beyond the table equal the last one.
Bits entries(BitNetwork& network, std::span<const std::int64_t> table, std::span<const Bit> index,
             std::size_t first, std::size_t width)
{
    if (index.empty() || first + 1 >= table.size()) {
        return constantBits(table[std::min(first, table.size() - 1)], width);
    }
    const auto lower = index.first(index.size() - 1);
    const std::size_t half = std::size_t{1} << lower.size();
    const Bits low = entries(network, table, lower, first, width);
    const Bits high = entries(network, table, lower, first + half, width);
    return chosenBits(network, index.back(), high, low);
}

} // namespace

Bits constantBits(std::int64_t number, std::size_t width)
{
    Bits bits;
    for (std::size_t i = 0; i < width; ++i) {
        bits.push_back(bitOf(number, i) ? oneBit : zeroBit);
    }
    return bits;
}

Bits chosenBits(BitNetwork& network, Bit flag, const Bits& yes, const Bits& no)
{
    Bits bits;
    for (std::size_t i = 0; i < yes.size(); ++i) {
        bits.push_back(network.choose(flag, yes[i], no[i]));
    }
    return bits;
}

Bits entryBits(BitNetwork& network, std::span<const std::int64_t> table, const Bits& index, std::size_t width)
{
    return entries(network, table, index, 0, width);
}

Bit equalsBit(BitNetwork& network, const Bits& bits, std::int64_t number)
{
    Bit result = oneBit;
    for (std::size_t i = 0; i < bits.size(); ++i) {
        result = network.both(result, bitOf(number, i) ? bits[i] : inverted(bits[i]));
    }
    return result;
}

Bit selectedBit(BitNetwork& network, Bits words, const Bits& index)
{
    for (const Bit bit : index) {
        Bits half;
        for (std::size_t i = 0; i < words.size(); i += 2) {
            half.push_back(network.choose(bit, words[std::min(i + 1, words.size() - 1)], words[i]));
        }
        words = std::move(half);
    }
    return words.front();
}

Bit reachesBit(BitNetwork& network, const Bits& bits, bool isSigned, std::int64_t number)
{
    Bit result = oneBit;
    for (std::size_t i = 0; i < bits.size(); ++i) {
        const bool isSign = isSigned && i + 1 == bits.size();
        const Bit bit = isSign ? inverted(bits[i]) : bits[i];
        const bool set = bitOf(number, i) != isSign;
        result = set ? network.both(bit, result) : network.either(bit, result);
    }
    return result;
}

} // namespace quantoscope
