// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>

namespace quantoscope {

inline constexpr float infinity = std::numeric_limits<float>::infinity();

} // namespace quantoscope
