// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/verilog_exact.h"

#include "core/arithmetic/rounding_noise.h"
#include "core/parameters/input_error.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

constexpr int mostInputBits = 25;                                  // exact in float32
constexpr int mostExactBits = std::numeric_limits<double>::digits; // of a difference in takesUpper()

/// The smallest n for which value · 2^n is an integer; negative for large powers of two.
int fractionBitsOf(float value)
{
    constexpr int digits = std::numeric_limits<float>::digits;
    int exponent = 0;
    const auto mantissa =
        static_cast<std::uint32_t>(std::ldexp(std::frexp(std::abs(value), &exponent), digits));
    return mantissa == 0 ? 0 : digits - exponent - std::countr_zero(mantissa);
}

int significantBits(std::int64_t number)
{
    const auto bits = static_cast<std::uint64_t>(number);
    return bits == 0
               ? 0
               : std::numeric_limits<std::uint64_t>::digits - std::countl_zero(bits) - std::countr_zero(bits);
}

void requireExact(const LevelTable& table, int bits)
{
    if (bits > mostExactBits) {
        throw InputError(Core::said(
            "The levels of %1 need integers of %2 bits for stochastic rounding in Verilog, which has at "
            "most %3; use levels with fewer digits, such as those of Q1.6, or another rounding rule.",
            {schemeText(table.scheme()), std::to_string(bits), std::to_string(mostExactBits)}));
    }
}

} // namespace

void requireExactInputs(FixedPoint format)
{
    if (format.width() > mostInputBits) {
        throw InputError(
            Core::said("%1 has %2 bits; for stochastic rounding and overflow that wraps around, "
                       "Verilog takes fixed-point inputs of at most %3 bits.",
                       {format.name(), std::to_string(format.width()), std::to_string(mostInputBits)}));
    }
}

ExactLevels exactLevels(const TableExport& exported)
{
    const LevelTable& table = exported.table();
    const FixedPoint format = exported.fixedPoint().value().format();
    requireExactInputs(format);
    int fractionBits = format.fractionBits();
    for (const float level : table.distinct()) {
        fractionBits = std::max(fractionBits, fractionBitsOf(level));
    }
    const float largest = std::max(std::abs(table.lowest()), std::abs(table.highest()));
    const int levelWidth = 2 + fractionBits + (largest > 0 ? std::ilogb(largest) : 0);
    const int width = std::max(format.width() + fractionBits - format.fractionBits(), levelWidth) + 1;
    requireExact(table, width - 1);

    std::vector<std::int64_t> levels;
    for (const float level : table.distinct()) {
        levels.push_back(static_cast<std::int64_t>(std::ldexp(static_cast<double>(level), fractionBits)));
    }
    for (std::size_t rank = 1; rank < levels.size(); ++rank) {
        requireExact(table, significantBits(levels[rank] - levels[rank - 1]) + noiseBits);
    }
    return {std::move(levels), fractionBits, width};
}

} // namespace quantoscope
