// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/exports/table_export.h"

#include <string>

namespace quantoscope {

/// A Python module that needs no other: the list `levels`, with a fixed-point format also `fraction_bits` and
/// the list `codes`, and the function `quantizer()`, which asks snnTorch for its own quantizer.
std::string pythonTable(const TableExport& exported);

} // namespace quantoscope
