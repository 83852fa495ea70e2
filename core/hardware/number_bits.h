// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/bit_network.h"

#include <cstdint>
#include <span>
#include <vector>

namespace quantoscope {

/// A number, lowest bit first.
using Bits = std::vector<Bit>;

/// The low bits of the number.
Bits constantBits(std::int64_t number, std::size_t width);

/// Both numbers have the same number of bits.
Bits chosenBits(BitNetwork& network, Bit flag, const Bits& yes, const Bits& no);

/// The low bits of table[index]; entries beyond the table equal the last one.
Bits entryBits(BitNetwork& network, std::span<const std::int64_t> table, const Bits& index,
               std::size_t width);

/// If the number, without a sign, equals a constant.
Bit equalsBit(BitNetwork& network, const Bits& bits, std::int64_t number);

/// words[index]; beyond the words, any of them.
Bit selectedBit(BitNetwork& network, Bits words, const Bits& index);

/// The comparison of a number with a constant, `number` >= constant, as logic of single bits.
Bit reachesBit(BitNetwork& network, const Bits& bits, bool isSigned, std::int64_t number);

} // namespace quantoscope
