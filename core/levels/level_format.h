// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/level_list.h"
#include "core/parameters/parameter.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace quantoscope {

// The families of level formats. A family is a type here with its name, a function of each kind below in a
// file <family>_format.cpp, and its place in LevelFormat.

/// The spacings of snnTorch's state_quant. The other members of Scheme are its parameters. "snntorch"
struct SnnTorchFormat
{
    bool operator==(const SnnTorchFormat&) const = default;
};

/// Fixed point: the integers of m + n bits, for signed numbers with a sign bit in two's complement before
/// them, divided by 2^n. m and n may be negative; the width is 1 to 16 bits. "Q1.6", "UQ0.8"
struct FixedPointFormat
{
    bool isSigned = true;
    int integerBits = 0;  ///< m
    int fractionBits = 7; ///< n

    int width() const { return (isSigned ? 1 : 0) + integerBits + fractionBits; }
    /// The number of codes, and the smallest of them, for widths from 1 to 16.
    int codeCount() const { return 1 << width(); }
    int lowestCode() const { return isSigned ? -codeCount() / 2 : 0; }
    bool operator==(const FixedPointFormat&) const = default;
};

/// The finite values of a small floating-point format: a sign, 2 to 8 exponent bits, and mantissa bits, at
/// most 16 bits in all. Has subnormal numbers. E2M1, E2M3 and E3M2 (OCP Microscaling Formats 1.0) have
/// neither infinities nor NaN; E4M3 (OCP 8-bit Floating Point 1.0) has no infinities, and NaN only where all
/// bits of the magnitude are set; all others reserve the greatest exponent, as IEEE 754 does. "E4M3"
struct SmallFloatFormat
{
    int exponentBits = 4;
    int mantissaBits = 3;

    int width() const { return 1 + exponentBits + mantissaBits; }
    bool operator==(const SmallFloatFormat&) const = default;
};

/// 0 and ±2^-k for k from 0 to 2^(num_bits - 1) - 2, with num_bits from 2 to 8. One code stays unused. "pow2"
struct PowerOfTwoFormat
{
    bool operator==(const PowerOfTwoFormat&) const = default;
};

/// The 16 levels of NormalFloat4: Dettmers et al., QLoRA, 2023, appendix E (arXiv 2305.14314). "nf4"
struct NormalFloatFormat
{
    bool operator==(const NormalFloatFormat&) const = default;
};

using LevelFormat = std::variant<SnnTorchFormat, FixedPointFormat, SmallFloatFormat, PowerOfTwoFormat,
                                 NormalFloatFormat, LevelList>;

/// Reads a name, such as "snntorch", "Q1.6", "UQ0.8", "E4M3", "pow2" or "nf4", or the numbers of a LevelList.
/// nullopt if it is neither. Upper and lower case are equal.
std::optional<LevelFormat> parseLevelFormat(std::string_view text);

/// The text that parseLevelFormat() reads.
std::string formatText(const LevelFormat& format);

/// A short name for people: as formatText(), but "16 custom levels" for a list.
std::string formatTitle(const LevelFormat& format);

/// The names that are allowed, for a message.
std::string allowedFormats();

// A format as a parameter (core/parameters/parameter_text.h).
std::optional<std::string> readText(const Parameter& parameter, std::string_view text, LevelFormat& format);
std::string valueText(const Parameter& parameter, const LevelFormat& format);

} // namespace quantoscope
