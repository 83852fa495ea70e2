// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/level_table.h"
#include "core/parameters/input_error.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

/// The signed fixed-point format Qm.n: two's-complement numbers with a sign bit, m integer bits and n
/// fraction bits. The stored integer, the code, represents the value code / 2^n.
class FixedPoint
{
public:
    static constexpr int maxWidth = 32;

    /// Throws InputError unless m, n >= 0 and m + n is 1 to 31.
    FixedPoint(int integerBits, int fractionBits);

    int integerBits() const { return m_integerBits; }
    int fractionBits() const { return m_fractionBits; }
    int width() const { return 1 + m_integerBits + m_fractionBits; }

    std::int32_t lowestCode() const { return -highestCode() - 1; }
    std::int32_t highestCode() const;

    /// Exactly code / 2^n.
    double valueOf(std::int64_t code) const;

    /// The nearest code, ties away from 0; nullopt if it lies outside the format or value is NaN.
    std::optional<std::int32_t> codeOf(double value) const;

    /// "Q3.4"
    std::string name() const;

    bool operator==(const FixedPoint&) const = default;

private:
    int m_integerBits;
    int m_fractionBits;
};

/// Parses text such as "Q3.4". Throws InputError.
FixedPoint parseFixedPoint(std::string_view text);

/// The levels of a table as codes of a format that can hold all of them and gives distinct levels
/// distinct codes.
class FixedPointLevels
{
public:
    /// Throws InputError if a level lies outside the format or two distinct levels get the same code;
    /// the message names the smallest n that works, if there is one. O(levels).
    FixedPointLevels(const LevelTable& table, FixedPoint format);

    FixedPoint format() const { return m_format; }

    /// In build order, like the table. A dead level has the code of the level that it repeats.
    std::span<const std::int32_t> codes() const { return m_codes; }

    double value(std::size_t index) const { return m_format.valueOf(m_codes[index]); }

    /// Rounding error: the value of the code minus the level; at most half a step of the format in magnitude.
    double error(std::size_t index) const { return m_errors[index]; }

    /// The first index with the largest absolute error.
    std::size_t worst() const;

private:
    FixedPoint m_format;
    std::vector<std::int32_t> m_codes;
    std::vector<double> m_errors;
};

/// The format with the smallest n, and for it the smallest m, that holds every level and the scheme's
/// threshold, keeps the levels distinct and moves none across the threshold (levelsAcrossThreshold()). If no
/// format of up to 32 bits does, it need not hold the threshold, and if there is none then either, it need
/// only keep the levels distinct. nullopt if no format does. O(levels) per format tried.
std::optional<FixedPoint> proposedFixedPoint(const LevelTable& table);

/// As proposedFixedPoint(), but throws InputError instead of returning nullopt.
FixedPoint requireProposedFixedPoint(const LevelTable& table);

/// Number of levels that rounding moves to the other side of the scheme's threshold or onto it, so that a
/// neuron in fixed point fires (strictly above the threshold) where the other does not, or vice versa.
/// Considers comparison with the threshold itself and, if it has a code, with this code. The format must hold
/// all levels. O(levels).
std::size_t levelsAcrossThreshold(const LevelTable& table, FixedPoint format);

} // namespace quantoscope
