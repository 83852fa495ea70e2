// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

inline constexpr std::string_view npyMagic = "\x93NUMPY";

/// What a .npy file says of its elements before they begin.
struct NpyHeader
{
    char kind = 'f'; ///< b, i, u or f
    std::size_t width = 4;
    bool bigEndian = false;
    bool fortran = false;
    std::vector<std::size_t> shape;
    std::size_t dataStart = 0;
};

/// Of a file of `size` bytes that begins with `start`, which holds the header whole. Throws FormatError:
/// wrong magic or version, damaged header, pickled objects, complex or text elements, an array without
/// elements, a claimed size beyond the file.
NpyHeader readNpyHeader(std::string_view fileName, std::string_view start, std::size_t size);

/// The same for a whole file.
NpyHeader readNpyHeader(std::string_view fileName, std::span<const std::byte> bytes);

/// The type of the elements as the header writes it, such as "<i4"; empty if it does not say.
std::string npyElementType(std::string_view start);

} // namespace quantoscope
