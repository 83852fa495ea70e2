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

std::string withinFolder(const QString& sessionPath, const std::string& file)
{
    const QString absolute = QFileInfo(QString::fromStdString(file)).absoluteFilePath();
    const QString relative = folderOf(sessionPath).relativeFilePath(absolute);
    const bool outside = relative.startsWith("..") || QDir::isAbsolutePath(relative);
    return (outside ? absolute : relative).toStdString();
}

std::string absoluteFrom(const QString& sessionPath, const std::string& file)
{
    const QString absolute = folderOf(sessionPath).absoluteFilePath(QString::fromStdString(file));
    return QDir::cleanPath(absolute).toStdString();
}

/// Replaces each file path in the session by place(session path, file path).
void renameFiles(Session& session, const QString& path, auto place)
{
    if (session.setup.recording) {
        session.setup.recording->path = place(path, session.setup.recording->path);
    }
    if (session.setup.reference) {
        session.setup.reference->path = place(path, session.setup.reference->path);
    }
    if (!session.trainingPoints.empty()) {
        session.trainingPoints = place(path, session.trainingPoints);
    }
    if (session.network) {
        NetworkSource& source = session.network->source;
        for (std::string* file : {&source.network, &source.inputs, &source.labels}) {
            if (!file->empty()) {
                *file = place(path, *file);
            }
        }
    }
}

} // namespace

void saveSession(const QString& path, const Session& session)
{
    requireFolderFor(path);
    Session placed = session;
    renameFiles(placed, path, withinFolder);
    writeWhole(path, QByteArray::fromStdString(writeSession(placed)));
}

Session loadSession(const QString& path, const Session& base)
{
    const MappedFile file(nativePath(path));
    const auto bytes = file.bytes();
    Session session =
        readSession(path.toStdString(), {reinterpret_cast<const char*>(bytes.data()), bytes.size()}, base);
    renameFiles(session, path, absoluteFrom);
    return session;
}

QString sessionPattern()
{
    return "*." + QString::fromUtf8(sessionEnding.data(), static_cast<qsizetype>(sessionEnding.size()));
}

} // namespace quantoscope
