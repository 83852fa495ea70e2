// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/table_file.h"

#include "ui/files/file_access.h"

#include <QDir>
#include <QFileInfo>

namespace quantoscope {

void writeTable(const QString& path, const LevelTable& table, TableFormat format, const TableOptions& options)
{
    const QFileInfo info(path);
    std::vector<WholeFile> files;
    for (TableFile& file : tableFiles(table, format, options, info.fileName().toStdString())) {
        // The first one's path stays as the person wrote it.
        const QString name = QString::fromStdString(file.name);
        files.push_back(
            {nativePath(files.empty() ? path : info.dir().filePath(name)), std::move(file.content)});
    }
    writeAllWhole(files);
}

} // namespace quantoscope
