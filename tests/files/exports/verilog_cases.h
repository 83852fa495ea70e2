// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/arithmetic.h"
#include "files/exports/table_writer.h"

#include <vector>

namespace quantoscope {

inline std::vector<TableFile> filesOf(const Scheme& scheme, const TableOptions& options,
                                      const char* name = "levels.v")
{
    return tableFiles(LevelTable(scheme), TableFormat::verilog, options, name);
}

inline FixedPoint q(int integerBits, int fractionBits)
{
    return {integerBits, fractionBits};
}

inline constexpr Arithmetic stochastic{.rounding = RoundingRule::stochastic, .seed = 5};

} // namespace quantoscope
