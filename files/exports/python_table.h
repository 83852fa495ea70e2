// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/exports/table_export.h"

#include <string>

namespace quantoscope {

/// A Python module without imports at the top level: the list `levels`; with a fixed-point
/// format also `fraction_bits` and the list `codes`; and the function `quantizer()`, which
/// returns snnTorch's state_quant. With another rounding rule than the reference, which snnTorch does not
/// have, `quantizer()` rounds by the lists `boundaries` and `indices`, as does `index(inputs)`, which
/// requires numpy. With stochastic rounding index() also takes the seed and the step of the first input.
std::string pythonTable(const TableExport& exported);

/// The lists `levels`, `boundaries` and `indices`, and the function `quantizer()`, which rounds by them.
/// Requires a quantizer that neither wraps nor is stochastic.
std::string pythonQuantizer(const LevelTable& table, const Quantizer& quantizer);

} // namespace quantoscope
