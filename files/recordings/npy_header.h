// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

inline constexpr std::string_view npyMagic = "\x93NUMPY";

/// The header of a .npy file.
struct NpyHeader
{
    char kind = 'f'; ///< b, i, u or f
    std::size_t width = 4;
    bool bigEndian = false;
    bool fortran = false;
    std::vector<std::size_t> shape;
    std::size_t dataStart = 0;
};

/// The header of a file of `size` bytes; `start` is its beginning and must contain the whole header. Throws
/// FormatError for a wrong magic or version, a damaged header, pickled objects, complex or text elements, an
/// array without elements, or a size beyond the end of the file.
NpyHeader readNpyHeader(std::string_view fileName, std::string_view start, std::size_t size);

/// The same for the content of a whole file.
NpyHeader readNpyHeader(std::string_view fileName, std::span<const std::byte> bytes);

/// The element type as written in the header, such as "<i4"; empty if there is none.
std::string npyElementType(std::string_view start);

} // namespace quantoscope
