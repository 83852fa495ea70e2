// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/fixed_wire.h"
#include "core/levels/level_table.h"
#include "core/quantizer/quantizer.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace quantoscope {

/// Whether all levels of the table have at most 24 fraction bits, and bits in all.
bool areFixedPoint(const LevelTable& table);

/// The levels of a table as integers, and the integers that stand for them in a register: the levels without
/// their common power of two if that takes no more bits than their ranks, otherwise the ranks. The state at
/// the start, 0, always has one.
class StoredLevels
{
public:
    /// Throws InputError unless areFixedPoint().
    explicit StoredLevels(const LevelTable& table);

    /// `codes` must be ascending and distinct.
    StoredLevels(std::vector<std::int64_t> codes, int fractionBits);

    /// Distinct, ascending: each is the level times 2^fractionBits().
    const std::vector<std::int64_t>& codes() const { return m_codes; }
    int fractionBits() const { return m_fractionBits; }

    bool byRank() const { return m_byRank; }
    /// Of a level's rank.
    std::int64_t stored(std::size_t rank) const;
    std::int64_t initial() const { return m_initial; }
    WireRange range() const { return m_range; }
    /// Trailing zeros that all codes have; not stored unless byRank().
    int commonShift() const { return m_shift; }

    /// The value of a register.
    FixedWire decoded(Datapath& datapath, Wire stored) const;

private:
    std::vector<std::int64_t> m_codes;
    int m_fractionBits = 0;
    int m_shift = 0;
    bool m_byRank = false;
    std::int64_t m_initial = 0;
    WireRange m_range;
};

/// How a circuit finds the level of an input.
enum class QuantizerMethod {
    shift,       ///< Adds, shifts and saturates: evenly spaced levels.
    wrap,        ///< Adds, and keeps the low bits.
    comparators, ///< Compares the input with each boundary, in a balanced tree.
    bisection,   ///< Compares the input with one boundary per bit, which a table holds.
};

/// An English sentence about the method, for the beginning of a file; Core::said() translates it.
const char* methodSentence(QuantizerMethod method);

/// A quantized value.
struct QuantizedWire
{
    Wire stored;
    FixedWire level;
    QuantizerMethod method;
};

/// Adds the choice of a level by decision boundaries, by the method that takes the least space: each is the
/// smallest integer of `value` that takes the next greater level. Boundaries beyond the range of the wire are
/// ignored. The value must have at least the fraction bits of the levels.
QuantizedWire nearestLevel(Datapath& datapath, FixedWire value, std::span<const std::int64_t> boundaries,
                           const StoredLevels& levels);

/// Adds the quantizer of a value to the circuit, by the method that takes the least space. Equals the
/// quantizer for every value that the wire takes; `noise` is a wire of noiseBits bits for stochastic
/// rounding, otherwise not used. Throws InputError if the reference rule may not be monotone there.
QuantizedWire quantized(Datapath& datapath, FixedWire value, const Quantizer& quantizer,
                        const StoredLevels& levels, Wire noise);

} // namespace quantoscope
