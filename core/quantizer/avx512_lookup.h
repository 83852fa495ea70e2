// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quantizer/cell_lookup.h"

namespace quantoscope {

/// lookUp() for processors with AVX-512. About as fast as copying if the table fits into the registers (up to
/// 31 cells), otherwise two and a half times slower.
void lookUpAvx512(const CellLookup<float, float>& table, const float* input, float* output,
                  std::size_t count);
void lookUpAvx512(const CellLookup<float, std::int32_t>& table, const float* input, std::int32_t* output,
                  std::size_t count);

} // namespace quantoscope
