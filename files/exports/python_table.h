// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/exports/table_export.h"

#include <string>

namespace quantoscope {

/// A Python module without imports at the top level: the list `levels`; with a fixed-point
/// format also `fraction_bits` and the list `codes`; and the function `quantizer()`, which
/// returns snnTorch's state_quant.
std::string pythonTable(const TableExport& exported);

} // namespace quantoscope
