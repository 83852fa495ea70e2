// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/level_table.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace quantoscope {

enum class TableFormat { csv, json, npy, c, python, markdown };

inline constexpr std::array<std::string_view, 6> tableFormatNames{"csv", "json",   "npy",
                                                                  "c",   "python", "markdown"};
inline constexpr std::array<std::string_view, 6> tableFormatEndings{"csv", "json", "npy", "h", "py", "md"};

/// The format whose files end so ("h" → c); empty for none.
std::optional<TableFormat> tableFormatForEnding(std::string_view ending);

/// The whole file. Numbers are written shortest-round-trip; every text names the scheme that made it.
///   csv       index,value,gap,boundary,dead
///   json      {"scheme": {…}, "levels": [{…}, …], "findings": [{…}, …]}
///   npy       float32, shape (2^num_bits,), build order
///   c         header: level and boundary arrays and a function that returns the index of an input's level
///   python    the snnTorch call and the plain list
///   markdown  a table
/// O(levels log levels).
std::string tableText(const LevelTable& table, TableFormat format);

/// The snnTorch call that makes this scheme: `state_quant(num_bits=…, …)`.
std::string snnTorchCall(const Scheme& scheme);

} // namespace quantoscope
