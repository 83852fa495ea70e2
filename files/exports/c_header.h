// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/exports/table_export.h"

#include <string>
#include <string_view>

namespace quantoscope {

/// A header for C99 and C++: the levels in build order, the decision boundaries, and the functions
/// NAME_index(float) and NAME_quantize(float), which find the index and the level of an input by
/// binary search. With a fixed-point format it also has NAME_code_index() and NAME_code_quantize() for
/// codes. With stochastic rounding the functions are NAME_index_with(float, noise) and so on instead, without
/// boundaries, so that none can be called without noise; NAME_noise(seed, step) is the noise of
/// rounding_noise.h. NAME is cName() of `fileName`, so a program can include several tables. Throws
/// InputError as cName() does.
std::string cHeader(const TableExport& exported, std::string_view fileName);

} // namespace quantoscope
