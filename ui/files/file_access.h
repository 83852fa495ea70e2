// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/recording.h"
#include "core/signals/signal.h"
#include "ui/files/mapping_guard.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QFile>
#include <QString>

#include <cstddef>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace quantoscope {

/// A file that cannot be read, in one sentence: which file, what is wrong, what is allowed.
class FileError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// A file that cannot be written; nothing of it was.
class WriteError : public FileError
{
public:
    using FileError::FileError;
};

/// The whole content of a file, mapped into memory where the system can, else read. Where another program
/// cuts a mapped file off, zeros take the place of what is gone; where it removes or replaces it, the content
/// stays.
class MappedFile
{
public:
    /// Throws FileError where there is no such file, or it is a folder, a device, a pipe, unreadable or
    /// empty.
    explicit MappedFile(const QString& path);

    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::span<const std::byte> bytes() const { return m_bytes; }

    /// Whether a part of it was gone when it was looked at.
    bool wasCutOff() const { return m_guard && m_guard->struck(); }

private:
    bool map();

    QFile m_file;
    QByteArray m_content; ///< Empty where the file is mapped.
    std::span<const std::byte> m_bytes;
    std::unique_ptr<const MappingGuard> m_guard; ///< Goes before the mapping does. Null where none is needed.
};

std::shared_ptr<const MappedFile> mapFile(const QString& path);

/// From here on a file that outgrows what the system allows is an error of its writing, not the program's
/// end.
void takeSizeLimitsAsErrors();

/// Throws FileError where no file can be: the path has no name, is a folder or lies in none.
void requireFolderFor(const QString& path);

/// Writes the file whole or leaves what was there (a device or pipe is simply written to). Throws FileError
/// as above, WriteError where writing fails.
void writeWhole(const QString& path, QByteArrayView bytes);

struct WholeFile
{
    QString path;
    std::string content;
};

/// Several files as one: none takes its place before all are written, devices and pipes included. Throws as
/// writeWhole().
void writeAllWhole(const std::vector<WholeFile>& files);

/// Throws FileError, also where the file is cut off meanwhile; FormatError where the content cannot be taken;
/// Cancelled. A .npy file stays mapped
/// for as long as the recording or samples of it live.
Recording loadRecording(const QString& path, const Progress& progress = {});

/// One column of a recording under its own name.
std::shared_ptr<const Signal> signalOf(const Recording& recording, std::size_t column);

} // namespace quantoscope
