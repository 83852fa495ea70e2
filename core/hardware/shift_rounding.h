// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/quantizer_circuit.h"

#include <optional>
#include <span>

namespace quantoscope {

/// Rounding as (x + addend) >> shift, for levels in steps of 2^shift. Level number `first` + n of a table is
/// (firstQuotient + n) * 2^shift + offset; all in the unit of x.
struct ShiftRounding
{
    /// What is added to x before the low bits are dropped.
    enum class Addend {
        constant,   ///< `number`
        parity,     ///< `number`, plus 1 if the quotient of x is odd
        evenness,   ///< `number`, plus 1 if the quotient of x is even
        towardZero, ///< `number` if x is negative
    };

    Addend addend = Addend::constant;
    std::int64_t number = 0;
    int shift = 0;
    std::int64_t firstQuotient = 0;
    std::int64_t lastQuotient = 0;
    std::int64_t offset = 0;
    std::size_t firstRank = 0;

    /// The quotient that x takes, without limits.
    std::int64_t quotient(std::int64_t x) const;
};

/// The rounding whose quotients change exactly at these boundaries, of which the first one follows the level
/// `firstRank` of `codes`. The unit of boundaries is 2^-moreBits of the codes'. nullopt if there is none.
std::optional<ShiftRounding> shiftRounding(std::span<const std::int64_t> boundaries,
                                           std::span<const std::int64_t> codes, std::size_t firstRank,
                                           int moreBits);

/// The level as it is stored. The value must have at least the fraction bits of the levels.
Wire shiftedLevel(Datapath& datapath, FixedWire value, const ShiftRounding& rounding,
                  const StoredLevels& levels);

/// The same for stochastic rounding; nullopt if the levels have no steps of 2^n.
std::optional<Wire> noisyLevel(Datapath& datapath, FixedWire value, const StoredLevels& levels, Wire noise);

/// The same for levels that wrap around. Throws InputError if their step is not a power of two.
Wire wrappedLevel(Datapath& datapath, FixedWire value, const Quantizer& quantizer, const StoredLevels& levels,
                  Wire noise);

} // namespace quantoscope
