// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/exports/table_export.h"

#include <string>

namespace quantoscope {

/// A tabular for the LaTeX package booktabs; of more than 40 levels a longtable, which breaks over pages and
/// needs the package of that name as well.
std::string latexTable(const TableExport& exported);

} // namespace quantoscope
