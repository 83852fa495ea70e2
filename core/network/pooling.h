// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network.h"

#include <span>

namespace quantoscope {

/// Sums or means over windows of each channel, for images of shape `input`: channels × rows × columns. Each
/// sum adds row by row in float32; a mean divides it by the size of the window, padding included.
/// O(outputs · window).
void pool(const PoolingNode& node, const Shape& input, const Shape& output, std::span<const float> x,
          std::span<float> y);

} // namespace quantoscope
