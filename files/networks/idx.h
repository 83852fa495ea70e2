// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/recording.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace quantoscope {

/// An array of bytes from a file in the IDX format of the MNIST data (yann.lecun.com/exdb/mnist): two zero
/// bytes, the type (8: unsigned bytes), the number of axes, the big-endian 32-bit length of each axis, and
/// the values in C order.
struct IdxArray
{
    std::vector<std::size_t> shape; ///< One to four axes, none of them empty.
    std::vector<std::uint8_t> values;
};

/// Whether the file, unpacked if it is a gzip file, may be IDX: whether it is gzip or begins with two zeros.
bool mayBeIdx(const RecordingFile& file);

/// Reads a file, plain or packed with gzip. Throws FormatError if it is not IDX, has values of another type
/// than bytes, an impossible shape, or not as many bytes as its shape claims. O(bytes).
IdxArray readIdx(const RecordingFile& file);

} // namespace quantoscope
