// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/access/mapped_file.h"
#include "files/access/write_whole.h"
#include "files/recordings/load_recording.h"

#include <QByteArrayView>
#include <QString>

// Overloads of functions in files/ that take QString.

namespace quantoscope {

/// The path in the system's encoding (QFile::encodeName), as files/ expects it.
std::string nativePath(const QString& path);

/// See files/access/write_whole.h and files/recordings/load_recording.h.
void requireFolderFor(const QString& path);
void writeWhole(const QString& path, QByteArrayView bytes);
Recording loadRecording(const QString& path, const ReadingOptions& options = {},
                        const Progress& progress = {});

} // namespace quantoscope
