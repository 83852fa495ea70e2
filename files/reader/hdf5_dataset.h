// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/reader/hdf5_objects.h"
#include "files/recordings/reader_format.h"

#include <variant>

// What of an HDF5 dataset can be read as numbers, and reading it.

namespace quantoscope::reader {

/// Numbers in a dataset: the elements themselves, or a member of each if they are records.
struct NumberField
{
    std::string member; ///< Empty: the element itself.
};

/// What a dataset holds that can be read, or why it cannot.
struct DatasetContent
{
    std::vector<NumberField> fields;
    std::vector<LeftOut> leftOut; ///< Of a dataset without fields one, with an empty name; else members.
};

/// Integers, floats, booleans and other enumerations count as numbers.
DatasetContent contentOf(hid_t dataset);

/// Reads the samples along the axis. `place` has an index for each axis as the file has them. Throws Refusal
/// if the dataset claims more than the file of `input` can hold, or cannot be read; `shown` names it in the
/// sentence.
std::vector<double> readAlong(const Input& input, const std::string& shown, hid_t dataset,
                              const std::string& member, const std::vector<std::size_t>& place,
                              std::size_t axis, const Report& report);

} // namespace quantoscope::reader
