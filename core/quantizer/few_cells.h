// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quantizer/cell_lookup.h"

namespace quantoscope {

/// Of as many cells can lookUpFewCells be told.
inline constexpr std::size_t mostFewCells = 31;

/// Does what lookUp does, in tables that fit AVX-512's registers: about as fast as memory.
void lookUpFewCells(const CellLookup<float, float>& table, const float* input, float* output,
                    std::size_t count);
void lookUpFewCells(const CellLookup<float, std::int32_t>& table, const float* input, std::int32_t* output,
                    std::size_t count);

} // namespace quantoscope
