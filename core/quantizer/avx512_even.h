// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quantizer/cell_lookup.h"

#include <cstddef>

namespace quantoscope {

/// lookUp() with table.even, for processors with AVX-512.
void lookUpEven(const CellLookup<float, float>& table, const float* input, float* output, std::size_t count);

} // namespace quantoscope
