// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#define H5_USE_110_API // the names as version 1.10 has them, for this one and newer ones
#include <hdf5.h>

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Objects of an HDF5 file: opening them, attributes, small values. No function here follows a link out of the
// file.

namespace quantoscope::reader {

/// Something open in a file, closed with this object; false if it could not be opened.
class Hdf5Handle
{
public:
    Hdf5Handle() = default;
    Hdf5Handle(hid_t id, herr_t (*close)(hid_t)) : m_id(id), m_close(close) {}
    ~Hdf5Handle()
    {
        if (*this) {
            m_close(m_id);
        }
    }
    Hdf5Handle(Hdf5Handle&& other) noexcept : m_id(std::exchange(other.m_id, -1)), m_close(other.m_close) {}
    Hdf5Handle& operator=(Hdf5Handle&& other) noexcept
    {
        std::swap(m_id, other.m_id);
        std::swap(m_close, other.m_close);
        return *this;
    }

    explicit operator bool() const { return m_id >= 0; }
    hid_t id() const { return m_id; }

private:
    hid_t m_id = -1;
    herr_t (*m_close)(hid_t) = nullptr;
};

/// A file that lies in memory, without a copy: by its path libhdf5 cannot open one that has none, as a copy
/// in memory. Prepares the library: no messages on standard error, no plugins.
Hdf5Handle openImage(std::span<const std::byte> bytes);

/// A group, dataset or type by its path from `from`.
Hdf5Handle openObject(hid_t from, const std::string& path);

bool isDataset(hid_t object);

/// The value of an attribute if it is one number, or one string; else nothing, or an empty string.
std::optional<double> numberAttribute(hid_t object, const char* name);
std::string textAttribute(hid_t object, const char* name);
/// The strings of an attribute that is a list of them.
std::vector<std::string> textsAttribute(hid_t object, const char* name);

/// The string in a dataset of one; empty if there is none.
std::string textDataset(hid_t from, const std::string& path);

/// The numbers of a dataset of at most `most`; empty if there are none.
std::vector<double> smallDataset(hid_t from, const std::string& path, std::size_t most);

/// Calls `take(first, numbers)` for blocks of a one-dimensional dataset of numbers, in order. False if it is
/// no such dataset or cannot be read.
bool readBlocks(hid_t dataset,
                const std::function<void(std::size_t first, const std::vector<double>& numbers)>& take);

/// Extents of a dataset; none for a single value, nothing if there is no data.
std::optional<std::vector<std::size_t>> extentsOf(hid_t dataset);

} // namespace quantoscope::reader
