// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/exports/table_writer.h"

#include <string_view>
#include <vector>

namespace quantoscope {

/// A table with a fixed-point format as Verilog-2001. The files for the name "NAME.v":
///   NAME.v       the synthesizable module NAME_quantizer(x, index, level): x is a fixed-point input, index
///   its
///                level's index in build order, level the level's code. Combinational; equal to the quantizer
///                for every code. With stochastic rounding it has the input noise
///   NAME_tb.v    a test bench that checks the module: it prints PASSED, or it prints FAILED and ends with a
///                nonzero exit status, also if a .hex file cannot be read, is damaged or has the wrong number
///                of words
///   NAME_tb.hex  its inputs with the quantizer's outputs: all inputs for formats of up to 16 bits; for wider
///                ones the two at each boundary, and the ends
/// Where levels are found by bisection (QuantizerMethod) the module reads with $readmemh
///   NAME_levels.hex      the levels' codes, in build order
///   NAME_boundaries.hex  the boundaries' codes, ascending; for stochastic rounding the levels themselves, in
///                        a unit that makes them integers
///   NAME_indices.hex     the build-order index of each level, in ascending order of levels
/// In the names of modules NAME is verilogName(). Throws InputError as verilogName() and verilogCircuit() do.
std::vector<TableFile> verilogFiles(const TableExport& exported, std::string_view fileName);

} // namespace quantoscope
