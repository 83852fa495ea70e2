// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/bits_search.h"

#include <array>
#include <string>
#include <string_view>

namespace quantoscope {

enum class BitsFormat { csv, json, python, latex, markdown };

inline constexpr std::array<std::string_view, 5> bitsFormatNames{"csv", "json", "python", "latex",
                                                                 "markdown"};
inline constexpr std::array<std::string_view, 5> bitsFormatEndings{"csv", "json", "py", "tex", "md"};

/// The result of a search, which must have a choice. `setup` is the setup of the search.
///
/// csv, latex, markdown: one row per layer with its bits, states, range and the smallest number of bits that
/// suffices if only this layer is quantized. json: {"layers": {…}} as `--layers` reads it, "state_bits",
/// "quality", "sensitivity", "tried" and whether the search is "exact". python: a module with the dictionary
/// STATE_QUANT, for each node the call of snnTorch's state_quant; throws InputError if a scheme or rounding
/// rule is not snnTorch's.
std::string bitsText(const BitsSearch& search, const NetworkSetup& setup, const BitsTask& task,
                     BitsFormat format);

} // namespace quantoscope
