// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/exports/table_writer.h"

#include <string>

namespace quantoscope {

/// Writes a level table to `path`, and next to it the other files of a format that has several. Writes all of
/// them or none. Throws InvalidFixedPoint, InvalidExportName, FileError, WriteError.
void writeTable(const std::string& path, const LevelTable& table, TableFormat format,
                const TableOptions& options);

} // namespace quantoscope
