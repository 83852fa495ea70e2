// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace quantoscope {

/// "[0.5, 1.0]"
std::string pythonList(std::span<const float> values);

/// A list of lists with one row per line; `width` numbers each.
std::string pythonRows(std::span<const float> values, std::size_t width);

/// The call of a function `name` that takes base64 in lines, and the shape: `name("""…""", 64, 256)`.
std::string pythonPacked(std::string_view name, std::string_view bytes, std::span<const std::size_t> shape);

/// RFC 4648, without line ends.
std::string base64(std::string_view bytes);

/// Eight numbers that are 0 or 1 per byte, the first in the highest bit, as numpy.packbits.
std::string packedBits(std::span<const float> values);

} // namespace quantoscope
