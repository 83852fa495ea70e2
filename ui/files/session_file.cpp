// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/session_file.h"

#include "ui/files/file_access.h"

#include <QDir>
#include <QFileInfo>

namespace quantoscope {
namespace {

QDir folderOf(const QString& path)
{
    return QFileInfo(path).absoluteDir();
}

std::string withinFolder(const QString& sessionPath, const std::string& recording)
{
    const QString absolute = QFileInfo(QString::fromStdString(recording)).absoluteFilePath();
    const QString relative = folderOf(sessionPath).relativeFilePath(absolute);
    const bool outside = relative.startsWith("..") || QDir::isAbsolutePath(relative);
    return (outside ? absolute : relative).toStdString();
}

} // namespace

void saveSession(const QString& path, const Session& session)
{
    requireFolderFor(path);
    Session placed = session;
    if (placed.setup.recording) {
        placed.setup.recording->path = withinFolder(path, placed.setup.recording->path);
    }
    writeWhole(path, QByteArray::fromStdString(writeSession(placed)));
}

Session loadSession(const QString& path, const Session& base)
{
    const MappedFile file(path);
    const auto bytes = file.bytes();
    Session session =
        readSession(path.toStdString(), {reinterpret_cast<const char*>(bytes.data()), bytes.size()}, base);
    if (auto& recording = session.setup.recording) {
        const QString absolute = folderOf(path).absoluteFilePath(QString::fromStdString(recording->path));
        recording->path = QDir::cleanPath(absolute).toStdString();
    }
    return session;
}

} // namespace quantoscope
