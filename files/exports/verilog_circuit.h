// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/exports/table_export.h"

#include <cstdint>
#include <string>
#include <vector>

namespace quantoscope {

/// A memory of a module. The words are in NAME_….hex, whose path is a parameter of the module.
struct VerilogMemory
{
    std::string name; ///< "levels": the end of the file's name, and in upper case the parameter.
    std::string what; ///< A sentence for the beginning of the file.
    std::vector<std::int64_t> words;
    int width; ///< Of a word, in bits.
};

/// What follows the ports of the module NAME_quantizer, and a comment about it.
struct VerilogCircuit
{
    std::string about;
    std::string body;
    std::vector<VerilogMemory> memories;
    bool takesNoise = false; ///< Has the input `noise` of noiseBits bits.
};

/// The circuit that equals the quantizer for every code: for evenly spaced levels an adder; for others
/// comparisons with all boundaries or, where these take more space, a bisection of the boundaries in tables;
/// for stochastic rounding between uneven levels one of the levels, followed by an exact comparison
/// with the noise. Throws InputError if stochastic rounding or wrapping cannot be computed exactly. Requires
/// a fixed-point format.
VerilogCircuit verilogCircuit(const TableExport& exported);

} // namespace quantoscope
