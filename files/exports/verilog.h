// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/exports/table_writer.h"

#include <string_view>
#include <vector>

namespace quantoscope {

/// A table with a fixed-point format as Verilog-2001. For the name "NAME.v":
///   NAME.v               the synthesizable module NAME_quantizer(x, index, level): a fixed-point input, its
///                        level's index in build order and code; combinational, a bisection of num_bits
///                        stages, equal to the quantizer for every code there is
///   NAME_levels.hex      for $readmemh: the levels' codes, in build order
///   NAME_boundaries.hex  the boundaries' codes, ascending
///   NAME_indices.hex     the build-order index of each level, the least first
///   NAME_tb.v            a test bench that checks the module: it prints PASSED, or FAILED and ends with an
///   exit status
///                        other than 0, also where a .hex file cannot be read, is damaged or has another
///                        number of words
///   NAME_tb.hex          its inputs with what the quantizer answers: every input of up to 16 bits; of wider
///                        ones the two on either side of each boundary, and the ends
/// In the modules' names NAME is verilogName(). Throws InvalidExportName as that does.
std::vector<TableFile> verilogFiles(const TableExport& exported, std::string_view fileName);

} // namespace quantoscope
