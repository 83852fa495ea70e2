// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/npy_header.h"

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

/// The extent of the first dimension, and the product of the others; 1 where there are none.
std::size_t rowsOf(const NpyHeader& header);
std::size_t columnsOf(const NpyHeader& header);

/// Sets those samples of a column, as NpyColumns reads it, whose elements are among `elements`: whole ones as
/// they follow each other in the file, the first of them its `first`th. `samples` is as long as the column.
void takeColumn(const NpyHeader& header, std::size_t column, std::size_t first,
                std::span<const std::byte> elements, std::span<float> samples);

/// A .npy file as columns over time: the first dimension is time and the others, flattened in C order, are
/// the columns. Reads no element before it is asked for.
class NpyColumns
{
public:
    /// `bytes` must outlive this. Throws as readNpy().
    NpyColumns(std::string_view fileName, std::span<const std::byte> bytes);

    const NpyHeader& header() const { return m_header; }
    std::size_t rows() const { return rowsOf(m_header); }
    std::size_t count() const { return columnsOf(m_header); }

    /// The column where it lies in the file; empty where its elements are no aligned float32 in this
    /// machine's byte order next to each other.
    std::span<const float> inPlace(std::size_t column) const;

    /// The column as float32. O(rows).
    std::vector<float> read(std::size_t column) const;

private:
    std::span<const std::byte> m_bytes;
    NpyHeader m_header;
};

/// A version 1.0 .npy file, little-endian, C order; `values` has as many elements as `shape` says.
std::string npyBytes(std::span<const float> values, std::span<const std::size_t> shape);
std::string npyBytes(std::span<const double> values, std::span<const std::size_t> shape);
std::string npyBytes(std::span<const std::uint8_t> values, std::span<const std::size_t> shape);
std::string npyBytes(std::span<const std::uint16_t> values, std::span<const std::size_t> shape);
std::string npyBytes(std::span<const std::int32_t> values, std::span<const std::size_t> shape);

} // namespace quantoscope
