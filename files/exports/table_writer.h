// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/exports/table_export.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

enum class TableFormat { csv, json, npy, c, verilog, python, markdown, latex };

inline constexpr std::array<std::string_view, 8> tableFormatNames{"csv",     "json",   "npy",      "c",
                                                                  "verilog", "python", "markdown", "latex"};
inline constexpr std::array<std::string_view, 8> tableFormatEndings{"csv", "json", "npy", "h",
                                                                    "v",   "py",   "md",  "tex"};

/// The format for a file name ending without the dot, in lower case ("h" → c); nullopt if there is none.
std::optional<TableFormat> tableFormatForEnding(std::string_view ending);

/// One file of an export.
struct TableFile
{
    std::string name;
    std::string content;
};

/// The options, completed with what the format requires: Verilog takes the proposed fixed-point format if
/// there is none. Throws InputError if no format can be proposed.
TableOptions completed(TableOptions options, const LevelTable& table, TableFormat format);

/// All files of the export; the first one is named `fileName`. Numbers are shortest round-trip texts; in
/// markdown and latex they have the decimals of the options. Every text names the scheme. With a fixed-point
/// format the codes are written beside the levels.
///   csv       one row per level: the columns of tableColumns()
///   json      {"scheme": {…}, "rounding": …, "levels": [{…}, …], "findings": [{…}, …]}, and "fixed_point"
///   npy       shape (2^num_bits,), build order: the levels as float32, or with a format the codes as int32
///   c         a header: arrays, and functions that return an input's index and level (c_header.h)
///   verilog   a module and its test bench, with the files that they read: several files (verilog.h)
///   python    the snnTorch call and a plain list
///   markdown  a table
///   latex     a table for the package booktabs; with more than 40 levels also for longtable
/// Throws InputError, for c and verilog also if `fileName` cannot be turned into identifiers. O(levels log
/// levels); Verilog's test bench has up to 2^16 inputs for formats of up to 16 bits.
std::vector<TableFile> tableFiles(const LevelTable& table, TableFormat format, const TableOptions& options,
                                  std::string_view fileName);

} // namespace quantoscope
