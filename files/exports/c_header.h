// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/exports/table_export.h"

#include <string>

namespace quantoscope {

/// A header for C99 and C++: the levels in build order, the decision boundaries, and functions that find the
/// index and the level of an input by binary search: quantoscope_index(float), quantoscope_quantize(float).
/// With a fixed-point format the same for codes: quantoscope_code_index(), quantoscope_code_quantize().
std::string cHeader(const TableExport& exported);

} // namespace quantoscope
