// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace quantoscope {

/// count / total as a percentage with at most two decimals, such as "12.34 %"; "less than 0.01 %" if a
/// non-zero fraction would round to 0. "0 %" if total is 0.
std::string percentText(std::size_t count, std::size_t total);

} // namespace quantoscope
