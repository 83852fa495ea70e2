// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/table_file.h"

#include "files/access/write_whole.h"

#include <filesystem>
#include <utility>

namespace quantoscope {

void writeTogether(const std::string& path, std::vector<TableFile> exported)
{
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    std::vector<WholeFile> files;
    for (TableFile& file : exported) {
        // The first path stays as the user wrote it.
        const std::string place = files.empty() ? path : (folder / file.name).native();
        files.push_back({place, std::move(file.content)});
    }
    writeAllWhole(files);
}

void writeTable(const std::string& path, const LevelTable& table, TableFormat format,
                const TableOptions& options)
{
    const std::string name = std::filesystem::path(path).filename().native();
    writeTogether(path, tableFiles(table, format, options, name));
}

} // namespace quantoscope
