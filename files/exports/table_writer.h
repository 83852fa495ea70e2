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

/// The format whose files end so ("h" → c); empty for none.
std::optional<TableFormat> tableFormatForEnding(std::string_view ending);

/// One file of an export.
struct TableFile
{
    std::string name;
    std::string content;
};

/// The options with what the format cannot do without: Verilog takes the proposed fixed-point format where
/// none is given. Throws InvalidFixedPoint where there is none.
TableOptions completed(TableOptions options, const LevelTable& table, TableFormat format);

/// The whole export, the first file under `fileName`. Numbers are written shortest-round-trip, or in
/// markdown and latex with the decimals of the options; every text
/// names the scheme that made it. With a fixed-point format the codes stand beside the levels.
///   csv       a line a level: the columns of tableColumns()
///   json      {"scheme": {…}, "rounding": …, "levels": [{…}, …], "findings": [{…}, …]}, and "fixed_point"
///   npy       shape (2^num_bits,), build order: the levels in float32, with a format its codes in int32
///   c         a header: arrays and functions that return an input's index and level (c_header.h)
///   verilog   a module and its test bench, with the files that they read: several files (verilog.h)
///   python    the snnTorch call and the plain list
///   markdown  a table
///   latex     a table for the package booktabs, beyond 40 levels for longtable as well
/// Throws InvalidFixedPoint; in c and verilog InvalidExportName where no names can be made of `fileName`.
/// O(levels log levels); Verilog's test bench takes 2^16 inputs at most.
std::vector<TableFile> tableFiles(const LevelTable& table, TableFormat format, const TableOptions& options,
                                  std::string_view fileName);

} // namespace quantoscope
