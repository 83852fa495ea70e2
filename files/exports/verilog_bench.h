// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/exports/verilog_circuit.h"

#include <string>

namespace quantoscope {

/// What the files of a table have in common.
struct VerilogNames
{
    std::string head;   ///< Comment at the beginning of each file.
    std::string module; ///< The modules are module_quantizer and module_tb.
    std::string stem;   ///< Of the file names.
};

/// Inputs of a test bench with the outputs that the quantizer itself has for them, as words for $readmemh.
struct VerilogCases
{
    std::string words;
    std::size_t count;
};

/// All inputs, or for formats of more than 16 bits those at the boundaries, at the ends and, if the noise or
/// wrapping matters, some in between. Each has its own noise.
VerilogCases verilogCases(const TableExport& exported, const VerilogCircuit& circuit);

/// The test bench, which reads the cases from STEM_tb.hex.
std::string verilogBench(const TableExport& exported, const VerilogCircuit& circuit,
                         const VerilogNames& names, std::size_t cases);

/// The lowest `width` bits of the number, so -1 in 8 bits is ff. `width` is at most 63.
std::string verilogHex(std::int64_t number, int width);

/// The parameters of a module with the paths of the memories, one per line.
std::string verilogParameters(const VerilogCircuit& circuit, const VerilogNames& names);

} // namespace quantoscope
