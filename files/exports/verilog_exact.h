// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/exports/table_export.h"

#include <cstdint>
#include <vector>

namespace quantoscope {

// What the circuits for stochastic rounding and wrapping need to equal the quantizer exactly. The functions
// require a fixed-point format.

/// The distinct levels, ascending, as integers: each is the level times 2^fractionBits.
struct ExactLevels
{
    std::vector<std::int64_t> levels;
    int fractionBits; ///< At least those of the fixed-point format.
    int width;        ///< Of a signed integer that holds an input, a level, and the difference of any two.
};

/// Throws InputError if takesUpper() may round, so that integers would decide differently.
ExactLevels exactLevels(const TableExport& exported);

/// Throws InputError if the codes of the format have more than 25 bits.
void requireExactInputs(FixedPoint format);

} // namespace quantoscope
