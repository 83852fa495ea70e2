// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#define H5_USE_110_API // use the names of version 1.10, also with newer versions
#include <hdf5.h>

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Opens objects of an HDF5 file and reads attributes and small values. No function here
// follows a link to another file.

namespace quantoscope::reader {

/// Owns an open object and closes it in the destructor. Converts to false if it could not be opened.
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

/// Opens an HDF5 file that is in memory, without copying it; `bytes` must outlive the handle. A copy
/// in memory has no path by which libhdf5 could open it. Also turns off the library's messages on
/// standard error and its plugins.
Hdf5Handle openImage(std::span<const std::byte> bytes);

/// Opens a group, a dataset or a named type by its path, relative to `from`.
Hdf5Handle openObject(hid_t from, const std::string& path);

bool isDataset(hid_t object);

/// Most bytes of a string that is read: a name, a unit.
inline constexpr std::size_t mostText = 1024;

/// The `count` strings of type `type` that `read(buffer)` reads, of variable or fixed length; longer ones
/// than mostText are cut. Empty if they cannot be read, or if their fixed length is longer.
std::vector<std::string> stringsOf(hid_t type, hid_t space, std::size_t count,
                                   const std::function<herr_t(void*)>& read);

/// The value of an attribute that is a single number or a single string. If there is no such attribute:
/// nullopt, or an empty string.
std::optional<double> numberAttribute(hid_t object, const char* name);
std::string textAttribute(hid_t object, const char* name);
/// The strings of an attribute that has 1 to 64 of them; empty otherwise.
std::vector<std::string> textsAttribute(hid_t object, const char* name);

/// The string in a dataset of one string; empty if there is no such dataset.
std::string textDataset(hid_t from, const std::string& path);

/// The numbers of a one-dimensional dataset with at most `most` elements; empty if there is no such dataset.
std::vector<double> smallDataset(hid_t from, const std::string& path, std::size_t most);

/// Calls `take(first, numbers)` for the blocks of a one-dimensional dataset of numbers, in order; `first` is
/// the index of the block's first number. False if the dataset is of another kind or cannot be read.
bool readBlocks(hid_t dataset,
                const std::function<void(std::size_t first, const std::vector<double>& numbers)>& take);

/// The extents of a dataset: empty for a single value, nullopt if it has no data.
std::optional<std::vector<std::size_t>> extentsOf(hid_t dataset);

} // namespace quantoscope::reader
