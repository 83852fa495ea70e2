// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/file_access.h"

#include "core/text/printable.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <csignal>
#include <filesystem>
#include <memory>
#include <system_error>

namespace quantoscope {
namespace {

struct FileWords
{
    Q_DECLARE_TR_FUNCTIONS(FileWords)
};

std::string sentence(const QString& path, const QString& rest)
{
    return printable((path + ": " + rest).toStdString());
}

/// What the system says most often, for the translations: it speaks its own language.
constexpr std::array systemReasons{QT_TRANSLATE_NOOP("FileWords", "permission denied"),
                                   QT_TRANSLATE_NOOP("FileWords", "no space left on device"),
                                   QT_TRANSLATE_NOOP("FileWords", "no such file or directory"),
                                   QT_TRANSLATE_NOOP("FileWords", "too many open files"),
                                   QT_TRANSLATE_NOOP("FileWords", "read-only file system"),
                                   QT_TRANSLATE_NOOP("FileWords", "file name too long"),
                                   QT_TRANSLATE_NOOP("FileWords", "file too large"),
                                   QT_TRANSLATE_NOOP("FileWords", "disk quota exceeded"),
                                   QT_TRANSLATE_NOOP("FileWords", "input/output error")};

/// The system's own words, made to fit within a sentence: "No space left on device" → "no space left on
/// device". Words that are not English stay as they are, for some languages write nouns large.
QString reason(const QFileDevice& file)
{
    const QString text = file.errorString().simplified();
    if (text.isEmpty() || (text.size() > 1 && text[1].isUpper())) {
        return text;
    }
    const QString within = text[0].toLower() + text.mid(1);
    const auto* const known =
        std::ranges::find_if(systemReasons, [&](const char* each) { return within == QLatin1String(each); });
    if (known != systemReasons.end()) {
        return FileWords::tr(*known);
    }
    const bool english = FileWords::tr(systemReasons.front()) == QLatin1String(systemReasons.front());
    return english ? within : text;
}

std::filesystem::file_type typeOf(const QString& path)
{
    std::error_code ignored;
    return std::filesystem::status(QFile::encodeName(path).constData(), ignored).type();
}

void requireReadable(const QString& path)
{
    using std::filesystem::file_type;
    switch (typeOf(path)) {
    case file_type::not_found:
        if (path.isEmpty()) {
            throw FileError(
                FileWords::tr("The input file has no name; give the path of a file to read.").toStdString());
        }
        throw FileError(
            sentence(path, FileWords::tr("there is no such file; give the path of an existing one.")));
    case file_type::directory:
        throw FileError(sentence(path, FileWords::tr("this is a folder; give the path of a file in it.")));
    case file_type::block:
    case file_type::character:
        throw FileError(sentence(path, FileWords::tr("this is a device; give the path of a file.")));
    case file_type::fifo: // it may never end, or never begin
        throw FileError(sentence(path, FileWords::tr("this is a pipe; give the path of a file.")));
    default:
        return;
    }
}

[[noreturn]] void refuseToWrite(const QString& path, const QString& why)
{
    throw WriteError(
        sentence(path, FileWords::tr("the file cannot be written (%1); name a place that has room and may be "
                                     "written to.")
                           .arg(why)));
}

[[noreturn]] void refuseToWrite(const QString& path, const QFileDevice& file)
{
    refuseToWrite(path, reason(file));
}

/// The file is unbuffered. Where only a part finds room, why is told when the rest is tried.
void writeTo(QFileDevice& file, const QString& path, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qint64 written = file.write(bytes.data(), bytes.size());
        if (written <= 0) {
            refuseToWrite(path, file);
        }
        bytes = bytes.sliced(written);
    }
}

/// A program that writes a mapped file anew changes the samples under us; what is small is copied, so that
/// this can only befall long recordings.
constexpr std::size_t mostCopied = std::size_t{64} << 20U;

Recording readMapped(const QString& path, const std::shared_ptr<const MappedFile>& file,
                     const Progress& progress)
{
    const auto bytes = file->bytes();
    if (bytes.size() > mostCopied) {
        return readRecording(path.toStdString(), bytes, file, progress);
    }
    const auto copy = std::make_shared<const std::vector<std::byte>>(bytes.begin(), bytes.end());
    return readRecording(path.toStdString(), *copy, copy, progress);
}

void requireWhole(const QString& path, const MappedFile& file)
{
    if (file.wasCutOff()) {
        throw FileError(sentence(path, FileWords::tr("another program cut the file off while it was read; "
                                                     "open it again when it is whole.")));
    }
}

/// Devices and pipes have no "whole": they are written to as they are.
void writeToDevice(const QString& path, QByteArrayView bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::ExistingOnly | QIODevice::Unbuffered)) {
        refuseToWrite(path, file);
    }
    writeTo(file, path, bytes);
}

bool isDevice(const QString& path)
{
    const auto type = typeOf(path);
    return type != std::filesystem::file_type::regular && type != std::filesystem::file_type::not_found;
}

/// Written, but not yet in its place.
std::unique_ptr<QSaveFile> writtenAside(const QString& path, QByteArrayView bytes)
{
    if (const QFileInfo present(path); present.exists() && !present.isWritable()) {
        refuseToWrite(path, FileWords::tr("permission denied"));
    }
    auto file = std::make_unique<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        refuseToWrite(path, *file);
    }
    writeTo(*file, path, bytes);
    return file;
}

void putInPlace(QSaveFile& file)
{
    if (!file.commit()) {
        refuseToWrite(file.fileName(), file);
    }
}

} // namespace

MappedFile::MappedFile(const QString& path) : m_file(path)
{
    requireReadable(path);
    if (!m_file.open(QIODevice::ReadOnly)) {
        throw FileError(
            sentence(path, FileWords::tr("the file cannot be opened (%1); give the path of a file that "
                                         "you may read.")
                               .arg(reason(m_file))));
    }
    if (map()) {
        return;
    }
    m_content = m_file.readAll();
    if (m_file.error() != QFileDevice::NoError) {
        throw FileError(
            sentence(path, FileWords::tr("the file cannot be read (%1); give the path of a file that "
                                         "you may read.")
                               .arg(reason(m_file))));
    }
    m_bytes = std::as_bytes(std::span(m_content.constData(), static_cast<std::size_t>(m_content.size())));
    if (m_bytes.empty()) {
        throw FileError(
            sentence(path, FileWords::tr("the file is empty; give the path of one that holds something.")));
    }
}

bool MappedFile::map()
{
    const qint64 size = m_file.size();
    uchar* mapped = size > 0 ? m_file.map(0, size) : nullptr;
    if (mapped == nullptr) {
        return false;
    }
    m_bytes = std::as_bytes(std::span(mapped, static_cast<std::size_t>(size)));
    m_guard = std::make_unique<const MappingGuard>(m_bytes);
    if (!m_guard->guards()) {
        m_file.unmap(mapped);
    }
    return m_guard->guards();
}

std::shared_ptr<const MappedFile> mapFile(const QString& path)
{
    return std::make_shared<const MappedFile>(path);
}

void takeSizeLimitsAsErrors()
{
#ifdef SIGXFSZ
    std::signal(SIGXFSZ, SIG_IGN);
#endif
}

void requireFolderFor(const QString& path)
{
    const QFileInfo info(path);
    if (path.isEmpty()) {
        throw FileError(
            FileWords::tr("The output file has no name; give the path of a file to write.").toStdString());
    }
    if (info.isDir()) {
        throw FileError(sentence(path, FileWords::tr("this is a folder; give the path of a file to write.")));
    }
    const QFileInfo folder(info.absolutePath());
    if (!folder.exists()) {
        throw FileError(sentence(
            path, FileWords::tr("the folder %1 does not exist; make it or name another.").arg(info.path())));
    }
    if (!folder.isDir()) {
        throw FileError(sentence(path, FileWords::tr("%1 is not a folder; name another.").arg(info.path())));
    }
}

void writeWhole(const QString& path, QByteArrayView bytes)
{
    requireFolderFor(path);
    if (isDevice(path)) {
        writeToDevice(path, bytes);
    } else {
        putInPlace(*writtenAside(path, bytes));
    }
}

void writeAllWhole(const std::vector<WholeFile>& files)
{
    if (files.size() == 1) {
        writeWhole(files.front().path, files.front().content);
        return;
    }
    std::vector<std::unique_ptr<QSaveFile>> written;
    for (const WholeFile& file : files) {
        requireFolderFor(file.path);
        if (isDevice(file.path)) {
            writeToDevice(file.path, file.content);
        } else {
            written.push_back(writtenAside(file.path, file.content));
        }
    }
    for (const auto& file : written) {
        putInPlace(*file);
    }
}

Recording loadRecording(const QString& path, const Progress& progress)
{
    const auto file = mapFile(path);
    try {
        Recording recording = readMapped(path, file, progress);
        requireWhole(path, *file);
        return recording;
    } catch (const FormatError&) {
        requireWhole(path, *file);
        throw;
    }
}

std::shared_ptr<const Signal> signalOf(const Recording& recording, std::size_t column)
{
    const Recording::Column& chosen = recording.columns.at(column);
    auto [samples, owner] = chosen.read();
    return std::make_shared<const Signal>(chosen.name, samples, std::move(owner), chosen.calibration);
}

} // namespace quantoscope
