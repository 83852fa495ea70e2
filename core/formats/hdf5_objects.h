// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#define H5_USE_110_API // the names as version 1.10 has them, for this one and the newer
#include <hdf5.h>

#include <optional>
#include <string>
#include <vector>

// Small objects of an HDF5 file.

namespace quantoscope {

/// Something open in a file, closed with this; none where it could not be opened.
class Hdf5Handle
{
public:
    Hdf5Handle(hid_t id, herr_t (*close)(hid_t)) : m_id(id), m_close(close) {}
    ~Hdf5Handle()
    {
        if (*this) {
            m_close(m_id);
        }
    }

    Hdf5Handle(const Hdf5Handle&) = delete;
    Hdf5Handle& operator=(const Hdf5Handle&) = delete;

    explicit operator bool() const { return m_id >= 0; }
    hid_t id() const { return m_id; }

private:
    hid_t m_id;
    herr_t (*m_close)(hid_t);
};

/// The attribute of a group or dataset where it is one number; empty where it is missing or something else.
std::optional<double> numberAttribute(hid_t object, const char* name);

/// The attribute where it is one text, else empty.
std::string textAttribute(hid_t object, const char* name);

/// The values of a small dataset of numbers in a group; empty where it is missing or something else.
std::vector<double> smallDataset(hid_t group, const char* name);

/// Whole numbers and floats, in whatever byte order.
bool holdsNumbers(hid_t type);

/// A group or dataset by its path from `from`; none where it is missing.
Hdf5Handle openObject(hid_t from, const std::string& path);

} // namespace quantoscope
