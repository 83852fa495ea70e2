// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/array_columns.h"
#include "files/recordings/npy_header.h"
#include "files/recordings/stored_array.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

/// A NumPy array of any dimension, with its elements in C order. All integer, bool and float types are
/// accepted, in both byte orders and in C or Fortran order. They are converted to float64 ('<f8', 32- and
/// 64-bit integers) or to float32 (all others, exactly). 64-bit integers beyond 2^53 are rounded.
using NpyArray = StoredArray;

/// Throws FormatError for a wrong magic or version, a damaged header, pickled objects, complex or text
/// elements, an array without elements, or a size beyond the end of the file (checked before allocating).
NpyArray readNpy(std::string_view fileName, std::span<const std::byte> bytes);

/// The array of a header whose data lies within `bytes`, at header.dataStart.
NpyArray elementsOf(const NpyHeader& header, std::span<const std::byte> bytes);

/// The shape and element order of the array.
FoundArray arrayOf(const NpyHeader& header);

/// Sets the samples of a column whose elements are among `elements`: consecutive whole elements of the file,
/// the first of which has index `first`. `samples` has layout.rows() elements; the others are unchanged.
void takeColumn(const NpyHeader& header, const ArrayLayout& layout, std::size_t column, std::size_t first,
                std::span<const std::byte> elements, std::span<float> samples);
void takeColumn(const NpyHeader& header, const ArrayLayout& layout, std::size_t column, std::size_t first,
                std::span<const std::byte> elements, std::span<double> samples);

/// The content of a version 1.0 .npy file, little-endian, in C order. `values` has the number of
/// elements that `shape` gives.
std::string npyBytes(std::span<const float> values, std::span<const std::size_t> shape);
std::string npyBytes(std::span<const double> values, std::span<const std::size_t> shape);
std::string npyBytes(std::span<const std::uint8_t> values, std::span<const std::size_t> shape);
std::string npyBytes(std::span<const std::uint16_t> values, std::span<const std::size_t> shape);
std::string npyBytes(std::span<const std::int32_t> values, std::span<const std::size_t> shape);

} // namespace quantoscope
