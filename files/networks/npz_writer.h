// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace quantoscope {

/// A member of an archive: an array as npyBytes() writes it.
struct NpzArray
{
    std::string name; ///< Without ".npy".
    std::string npy;
};

/// The content of a .npz file, a zip archive of the arrays, not compressed, as numpy.savez writes it. The
/// same arrays give the same bytes. Throws FormatError if this build does not include libzip.
std::string npzBytes(const std::vector<NpzArray>& arrays);

} // namespace quantoscope
