// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/exports/table_writer.h"

#include <string>

namespace quantoscope {

/// Writes a level table to `path`. A format with several files puts the others in the same folder.
/// Either all of them are written or none; see writeAllWhole(). Throws InputError,
/// FileError, WriteError.
void writeTable(const std::string& path, const LevelTable& table, TableFormat format,
                const TableOptions& options);

} // namespace quantoscope
