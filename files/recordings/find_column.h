// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/setup.h"
#include "files/recordings/recording.h"

namespace quantoscope {

/// The column that a person names: by its name; by its place in an array, "mem[3,7]" or "[3,7]"; or by its
/// number counted from 0. Empty `nameOrNumber` takes the only signal, such as the one beside a column of
/// times. Throws FormatError that lists the columns if there is no such column, there are several of that
/// name, or there are several and none is named; and with the column's problem if it cannot be read.
std::size_t findColumn(const Recording& recording, std::string_view nameOrNumber, std::string_view path);

/// Throws FormatError if the recording lacks a column that the name speaks of, the main one or one beside it.
void requireColumns(const Recording& recording, const RecordingName& name);

} // namespace quantoscope
