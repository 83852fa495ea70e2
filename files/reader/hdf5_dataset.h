// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/reader/hdf5_objects.h"
#include "files/recordings/reader_format.h"

#include <variant>

// Finds what can be read as numbers in an HDF5 dataset, and reads it.

namespace quantoscope::reader {

/// The numbers in a dataset: the elements themselves, or one member of each if the elements are compound.
struct NumberField
{
    std::string member; ///< Empty: the element itself.
};

/// The readable content of a dataset, or why there is none.
struct DatasetContent
{
    std::vector<NumberField> fields;
    /// The members that cannot be read. If nothing can be read, one entry with an empty name.
    std::vector<LeftOut> leftOut;
};

/// The file, opened in memory. Throws Refusal if it is not HDF5.
Hdf5Handle openHdf5(const Input& input);

using Extents = std::vector<std::size_t>;

/// Why no element of the dataset can be read, regardless of its type; nullopt if they can.
std::optional<UntranslatedText> obstacleOf(hid_t dataset);

/// The product, or the largest std::size_t on overflow.
std::size_t productOf(const Extents& extents);

/// The size of an unpacked chunk in bytes; libhdf5 allocates it as a whole. 0 if the dataset is not chunked.
std::size_t chunkBytes(hid_t dataset, std::size_t rank, std::size_t elementBytes);

/// The fields of a dataset and what is left out. Integers, floats, booleans and other
/// enumerations are numbers.
DatasetContent contentOf(hid_t dataset);

/// Reads the samples along `axis`, in the stored units. `place` has an index for each axis, in the order of
/// the file. Throws Refusal if the dataset claims to unpack to more than its stored bytes plausibly hold
/// (inflation.h), or cannot be read; `shown` names the dataset in the sentence.
std::vector<double> readAlong(const Input& input, const std::string& shown, hid_t dataset,
                              const std::string& member, const std::vector<std::size_t>& place,
                              std::size_t axis, const Report& report);

} // namespace quantoscope::reader
