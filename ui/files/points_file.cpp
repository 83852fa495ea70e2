// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/points_file.h"

#include "core/text/printable.h"
#include "files/recordings/points.h"
#include "ui/files/file_access.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace quantoscope {
namespace {

/// Room for maxDatasetSize lines of a kilobyte and more: who waits for points, waits for no more than this.
constexpr qint64 mostBytes = 32'000'000;

} // namespace

Points loadPoints(const QString& path)
{
    if (const qint64 size = QFileInfo(path).size(); size > mostBytes) {
        throw FileError(printable(
            QCoreApplication::translate("FileWords", "%1: it has %2 bytes; a file of points has at most %3.")
                .arg(path)
                .arg(size)
                .arg(mostBytes)
                .toStdString()));
    }
    return pointsOf(loadRecording(path), path.toStdString());
}

} // namespace quantoscope
