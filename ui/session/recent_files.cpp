// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/recent_files.h"

#include "ui/session/program_settings.h"

#include <QFileInfo>

namespace quantoscope {
namespace {

constexpr const char* recentKey = "files/recent";

} // namespace

QStringList recentFiles()
{
    QStringList files = programSettings().value(recentKey).toStringList();
    files.removeIf([](const QString& path) { return !QFileInfo(path).isFile(); });
    return files.mid(0, mostRecentFiles);
}

void addRecentFile(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(absolute);
    files.prepend(absolute);
    QSettings settings = programSettings();
    settings.setValue(recentKey, files.mid(0, mostRecentFiles));
}

void forgetRecentFiles()
{
    programSettings().remove(recentKey);
}

} // namespace quantoscope
