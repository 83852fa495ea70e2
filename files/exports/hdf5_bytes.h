// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace quantoscope {

/// An HDF5 file in memory, for small files of groups and datasets: what HDF5 1.8 and later read ("HDF5 File
/// Format Specification", version 3.0: superblock 2, object headers 2). Datasets are contiguous and
/// little-endian. The program does not link libhdf5, which crashes on damaged files; writing needs little.
///
/// Every object is written after those that it contains. Shapes are in C order; an empty one is a single
/// value. O(bytes).
class Hdf5Bytes
{
public:
    using Address = std::uint64_t; ///< Of an object in the file.
    using Shape = std::vector<std::size_t>;
    using Links = std::vector<std::pair<std::string, Address>>; ///< Names of at most 255 bytes.

    Hdf5Bytes();

    Address add(std::span<const float> values, const Shape& shape);
    Address add(std::span<const double> values, const Shape& shape);
    Address add(std::span<const std::int64_t> values, const Shape& shape);
    /// Strings of a fixed length, that of the longest, in UTF-8.
    Address add(std::span<const std::string> values, const Shape& shape);
    Address add(std::string_view value);
    Address group(const Links& links);

    /// The file, with the last group as its root. The object is empty afterwards.
    std::string finish(Address root);

private:
    Address addDataset(const std::string& type, const Shape& shape, std::string_view bytes);
    Address addObject(std::string_view messages);
    Address align();

    std::string m_bytes;
};

} // namespace quantoscope
