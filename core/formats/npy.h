// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// A version 1.0 .npy file, little-endian, C order; `values` has as many elements as `shape` says.
std::string npyBytes(std::span<const float> values, std::span<const std::size_t> shape);
std::string npyBytes(std::span<const double> values, std::span<const std::size_t> shape);
std::string npyBytes(std::span<const std::uint8_t> values, std::span<const std::size_t> shape);
std::string npyBytes(std::span<const std::uint16_t> values, std::span<const std::size_t> shape);

} // namespace quantoscope
