// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/exports/table_writer.h"

#include <QString>

namespace quantoscope {

/// Writes a level table to `path`, and beside it the other files of a format of several. Throws
/// InvalidFixedPoint, InvalidExportName, FileError, WriteError; nothing is written then.
void writeTable(const QString& path, const LevelTable& table, TableFormat format,
                const TableOptions& options);

} // namespace quantoscope
