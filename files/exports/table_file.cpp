// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/table_file.h"

#include "files/access/write_whole.h"

#include <filesystem>

namespace quantoscope {

void writeTable(const std::string& path, const LevelTable& table, TableFormat format,
                const TableOptions& options)
{
    const std::filesystem::path first(path);
    std::vector<WholeFile> files;
    for (TableFile& file : tableFiles(table, format, options, first.filename().native())) {
        // The first path stays as the user wrote it.
        const std::string place = files.empty() ? path : (first.parent_path() / file.name).native();
        files.push_back({place, std::move(file.content)});
    }
    writeAllWhole(files);
}

} // namespace quantoscope
