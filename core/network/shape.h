// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <numeric>
#include <string>
#include <vector>

namespace quantoscope {

/// The extents of what a node takes or returns at one step of one sample, such as (channels, rows, columns).
/// Values are in C order.
using Shape = std::vector<std::size_t>;

/// The product of the extents.
inline std::size_t sizeOf(const Shape& shape)
{
    return std::accumulate(shape.begin(), shape.end(), std::size_t{1}, std::multiplies<>());
}

/// "2×9×9"; "1" for a single value.
std::string shapeText(const Shape& shape);

} // namespace quantoscope
