// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/level_table.h"

#include <string>

namespace quantoscope {

/// A header for C99 and C++: the levels in build order, the decision boundaries, and a function that finds
/// the index of an input's level by binary search.
std::string cHeader(const LevelTable& table);

} // namespace quantoscope
