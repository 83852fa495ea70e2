// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace quantoscope {

/// A share as a person reads it, the same wherever it stands: "12.34 %", at most two decimals; "less than
/// 0.01 %" where that would read 0. Of a total of 0 it is "0 %".
std::string percentText(std::size_t count, std::size_t total);

} // namespace quantoscope
