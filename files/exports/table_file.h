// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/exports/table_writer.h"

#include <string>
#include <vector>

namespace quantoscope {

/// Writes the files of an export: the first one as `path`, the others to the same folder. Either all of them
/// are written or none; see writeAllWhole(). Throws FileError, WriteError.
void writeTogether(const std::string& path, std::vector<TableFile> exported);

/// Writes a level table to `path`. A format with several files puts the others in the same folder.
/// Either all of them are written or none; see writeAllWhole(). Throws InputError,
/// FileError, WriteError.
void writeTable(const std::string& path, const LevelTable& table, TableFormat format,
                const TableOptions& options);

} // namespace quantoscope
