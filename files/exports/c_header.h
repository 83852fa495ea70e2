// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/exports/table_export.h"

#include <string>
#include <string_view>

namespace quantoscope {

/// A header for C99 and C++: the levels in build order, the decision boundaries, and functions that find the
/// index and the level of an input by binary search: NAME_index(float), NAME_quantize(float). With a
/// fixed-point format the same for codes: NAME_code_index(), NAME_code_quantize(). NAME is cName() of the
/// file's name, so that a program can include several tables. Throws InvalidExportName as that does.
std::string cHeader(const TableExport& exported, std::string_view fileName);

} // namespace quantoscope
