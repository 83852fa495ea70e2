// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/setup.h"
#include "files/recordings/recording.h"

namespace quantoscope {

/// The index of the column that the user asks for: by name; by indices in an array, "mem[3,7]" or "[3,7]"; or
/// by number from 0. Empty `nameOrNumber`: the only signal, or else the only column that can be read. Throws
/// FormatError, listing the columns, if there is no such column, several have that name, or none is given and
/// there are several. Throws FormatError with the column's problem if it cannot be read.
std::size_t findColumn(const Recording& recording, std::string_view nameOrNumber, std::string_view path);

/// The columns of a layer: "all", for every signal that can be read; or a list separated by commas of names,
/// numbers and ranges of numbers, "0..63,80", in this order and each once. Otherwise as findColumn(). Throws
/// as findColumn() does, and if no column can be read.
std::vector<std::size_t> findColumns(const Recording& recording, std::string_view names,
                                     std::string_view path);

/// Throws FormatError if the recording does not have a column that `name` refers to, the main one or one
/// beside it, or if such a column cannot be read.
void requireColumns(const Recording& recording, const RecordingName& name);

} // namespace quantoscope
