// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/array_columns.h"
#include "files/recordings/npy_header.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace quantoscope {

/// A NumPy array of any dimension, its elements in C order. Every integer, bool and float type of a .npy
/// file, in either byte order and C or Fortran layout, arrives as float32 or float64: float64 for '<f8', 32-
/// and 64-bit integers, float32 for all others (which it holds exactly).
struct NpyArray
{
    std::vector<std::size_t> shape; ///< Empty for a single number.
    std::variant<std::vector<float>, std::vector<double>> values;
};

/// Throws FormatError: wrong magic or version, damaged header, pickled objects, complex or text elements, an
/// array without elements, a claimed size beyond the file (checked before anything is allocated).
NpyArray readNpy(std::string_view fileName, std::span<const std::byte> bytes);

/// The array's shape and the order of its elements.
FoundArray arrayOf(const NpyHeader& header);

/// Sets those samples of a column whose elements are among `elements`: whole ones as they follow each other
/// in the file, the first of them its `first`th. `samples` has layout.rows() elements.
void takeColumn(const NpyHeader& header, const ArrayLayout& layout, std::size_t column, std::size_t first,
                std::span<const std::byte> elements, std::span<float> samples);

/// A version 1.0 .npy file, little-endian, C order; `values` has as many elements as `shape` says.
std::string npyBytes(std::span<const float> values, std::span<const std::size_t> shape);
std::string npyBytes(std::span<const double> values, std::span<const std::size_t> shape);
std::string npyBytes(std::span<const std::uint8_t> values, std::span<const std::size_t> shape);
std::string npyBytes(std::span<const std::uint16_t> values, std::span<const std::size_t> shape);
std::string npyBytes(std::span<const std::int32_t> values, std::span<const std::size_t> shape);

} // namespace quantoscope
