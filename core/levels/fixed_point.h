// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/level_table.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

/// A fixed-point format, or a table in one, that cannot be: in one sentence what, where, what is allowed.
class InvalidFixedPoint : public std::invalid_argument
{
public:
    using std::invalid_argument::invalid_argument;
};

/// The signed fixed-point format Qm.n: numbers of a sign bit, m integer bits and n fraction bits in two's
/// complement. The whole number stored, the code, stands for code / 2^n.
class FixedPoint
{
public:
    static constexpr int maxWidth = 32;

    /// Throws InvalidFixedPoint unless m, n >= 0 and m + n is 1 to 31.
    FixedPoint(int integerBits, int fractionBits);

    int integerBits() const { return m_integerBits; }
    int fractionBits() const { return m_fractionBits; }
    int width() const { return 1 + m_integerBits + m_fractionBits; }

    std::int32_t lowestCode() const { return -highestCode() - 1; }
    std::int32_t highestCode() const;

    /// Exactly code / 2^n.
    double valueOf(std::int64_t code) const;

    /// The nearest code, of two the one farther from 0; empty where that lies outside the format, or for NaN.
    std::optional<std::int32_t> codeOf(double value) const;

    /// "Q3.4"
    std::string name() const;

    bool operator==(const FixedPoint&) const = default;

private:
    int m_integerBits;
    int m_fractionBits;
};

/// Reads "Q3.4". Throws InvalidFixedPoint.
FixedPoint parseFixedPoint(std::string_view text);

/// A table's levels as codes of a format that holds all of them and keeps them apart: distinct levels have
/// distinct codes.
class FixedPointLevels
{
public:
    /// Throws InvalidFixedPoint where a level lies outside the format or two distinct ones take the same
    /// code; the sentence names the smallest n that works. O(levels).
    FixedPointLevels(const LevelTable& table, FixedPoint format);

    FixedPoint format() const { return m_format; }

    /// Build order, as the table; dead levels have the code of those they repeat.
    std::span<const std::int32_t> codes() const { return m_codes; }

    double value(std::size_t index) const { return m_format.valueOf(m_codes[index]); }

    /// Rounding error: the code's value less the level, at most half a step of the format.
    double error(std::size_t index) const { return m_errors[index]; }

    /// The first index at which the error is largest, its sign aside.
    std::size_t worst() const;

private:
    FixedPoint m_format;
    std::vector<std::int32_t> m_codes;
    std::vector<double> m_errors;
};

/// The format of the smallest n, and for it the smallest m, that holds every level and the scheme's
/// threshold, keeps the levels apart and takes none across the threshold (levelsAcrossThreshold()). Where no
/// format of up to 32 bits does, one that keeps them apart; empty where none does that. O(levels).
std::optional<FixedPoint> proposedFixedPoint(const LevelTable& table);

/// The same; throws InvalidFixedPoint where there is none.
FixedPoint requireProposedFixedPoint(const LevelTable& table);

/// How many levels rounding takes to the other side of the scheme's threshold or onto it, so that a neuron in
/// fixed point fires (strictly above the threshold) where the other does not, or the reverse: by a comparison
/// with the threshold itself, or with its own code, where it has one. The format holds the levels. O(levels).
std::size_t levelsAcrossThreshold(const LevelTable& table, FixedPoint format);

} // namespace quantoscope
