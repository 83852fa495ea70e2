// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/file_access.h"

#include <QFile>

namespace quantoscope {

std::string nativePath(const QString& path)
{
    return QFile::encodeName(path).toStdString();
}

void requireFolderFor(const QString& path)
{
    requireFolderFor(nativePath(path));
}

void writeWhole(const QString& path, QByteArrayView bytes)
{
    writeWhole(nativePath(path), {bytes.data(), static_cast<std::size_t>(bytes.size())});
}

Recording loadRecording(const QString& path, const ReadingOptions& options, const Progress& progress)
{
    return loadRecording(nativePath(path), options, progress);
}

} // namespace quantoscope
