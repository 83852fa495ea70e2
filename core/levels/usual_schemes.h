// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/scheme.h"

#include <vector>

namespace quantoscope {

/// One scheme of each family that has this width, in the order of LevelFormat: snnTorch's default, signed
/// fixed point, floating point, powers of two, NF4. The scale is 1 for snnTorch and automatic for the others.
std::vector<Scheme> usualSchemes(int bits, double threshold);

} // namespace quantoscope
