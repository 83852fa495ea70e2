// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/access/write_whole.h"

#include "core/text/translate.h"
#include "files/access/mapped_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <random>
#include <system_error>

namespace quantoscope {
namespace {

[[noreturn]] void refuseToWrite(const std::string& path, int error)
{
    throw WriteError(fileSentence(
        path,
        Core::said("cannot write the file (%1); choose a location with enough space and write permission.",
                   {systemReason(error)})));
}

void writeTo(int descriptor, const std::string& path, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            refuseToWrite(path, errno);
        }
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(0, written)));
    }
}

Descriptor openDevice(const std::string& path)
{
    Descriptor device(open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
    if (device.number() < 0) {
        refuseToWrite(path, errno);
    }
    return device;
}

void writeToDevice(const std::string& path, std::string_view bytes)
{
    writeTo(openDevice(path).number(), path, bytes);
}

bool isDevice(const std::string& path)
{
    struct stat facts = {};
    return stat(path.c_str(), &facts) == 0 && !S_ISREG(facts.st_mode);
}

/// The target of a symbolic link; the path itself if the file does not exist. The link stays in place.
std::string targetOf(const std::string& path)
{
    const std::unique_ptr<char, decltype(&std::free)> target(realpath(path.c_str(), nullptr), &std::free);
    return target ? target.get() : path;
}

} // namespace

/// A temporary file in the target's folder. The destructor removes it unless putInPlace() was
/// called. Where the system supports O_TMPFILE it has no name until then, so nothing is left behind
/// even if the program is killed.
class FileAside
{
public:
    explicit FileAside(const std::string& path) : m_path(path), m_target(targetOf(path))
    {
        if (access(m_target.c_str(), F_OK) == 0 && access(m_target.c_str(), W_OK) != 0) {
            refuseToWrite(path, errno);
        }
        if (!createUnnamed()) {
            createNamed();
        }
    }

    ~FileAside()
    {
        if (!m_aside.empty()) {
            unlink(m_aside.c_str());
        }
    }

    FileAside(const FileAside&) = delete;
    FileAside& operator=(const FileAside&) = delete;

    void append(std::string_view bytes) { writeTo(m_descriptor.number(), m_path, bytes); }

    /// Call after the last append(): copies the permissions of the file to be replaced and flushes to disk.
    void complete()
    {
        struct stat facts = {};
        const bool replaces = stat(m_target.c_str(), &facts) == 0;
        if ((replaces && fchmod(m_descriptor.number(), facts.st_mode & 07777U) != 0) ||
            fsync(m_descriptor.number()) != 0) {
            refuseToWrite(m_path, errno);
        }
    }

    void putInPlace()
    {
        if (m_aside.empty()) {
            giveName();
        }
        if (rename(m_aside.c_str(), m_target.c_str()) != 0) {
            refuseToWrite(m_path, errno);
        }
        m_aside.clear();
    }

private:
    std::string linkOfDescriptor() const { return "/proc/self/fd/" + std::to_string(m_descriptor.number()); }

    bool createUnnamed()
    {
#ifdef O_TMPFILE
        const std::filesystem::path folder = std::filesystem::path(m_target).parent_path();
        m_descriptor =
            Descriptor(open(folder.empty() ? "." : folder.c_str(), O_WRONLY | O_TMPFILE | O_CLOEXEC, 0666));
        return m_descriptor.number() >= 0 && access(linkOfDescriptor().c_str(), F_OK) == 0;
#else
        return false;
#endif
    }

    /// The target's name, shortened if it is long, with a random number appended.
    std::string nameBeside() const
    {
        constexpr std::size_t longest = 200; // bytes; file systems allow 255
        const std::filesystem::path target(m_target);
        const std::string name = target.filename().native().substr(0, longest);
        return (target.parent_path() / (name + "." + std::to_string(std::random_device{}()))).native();
    }

    void createNamed()
    {
        do {
            m_aside = nameBeside();
            m_descriptor = Descriptor(open(m_aside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
        } while (m_descriptor.number() < 0 && errno == EEXIST);
        if (m_descriptor.number() < 0) {
            m_aside.clear();
            refuseToWrite(m_path, errno);
        }
    }

    /// Links the unnamed file into the target's folder.
    void giveName()
    {
        std::string name;
        int failed = 0;
        do {
            name = nameBeside();
            failed = linkat(AT_FDCWD, linkOfDescriptor().c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW);
        } while (failed != 0 && errno == EEXIST);
        if (failed != 0) {
            refuseToWrite(m_path, errno);
        }
        m_aside = name;
    }

    std::string m_path;
    std::string m_target;
    std::string m_aside; ///< Name of the temporary file; empty while it has none.
    Descriptor m_descriptor;
};

void takeSizeLimitsAsErrors()
{
#ifdef SIGXFSZ
    std::signal(SIGXFSZ, SIG_IGN);
#endif
}

void requireFolderFor(const std::string& path)
{
    if (path.empty()) {
        throw FileError(Core::said("The output file has no name; give the path of a file to write."));
    }
    if (path.find('\0') != path.npos) {
        throw FileError(
            fileSentence(path, Core::said("the path contains a null byte; give the path of a file.")));
    }
    std::error_code ignored;
    const std::filesystem::path file(path);
    if (std::filesystem::is_directory(file, ignored)) {
        throw FileError(
            fileSentence(path, Core::said("this is a folder; give the path of a file to write.")));
    }
    const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
    if (!std::filesystem::exists(folder, ignored)) {
        throw FileError(
            fileSentence(path, Core::said("the folder %1 does not exist; create it or choose another.",
                                          {folder.native()})));
    }
    if (!std::filesystem::is_directory(folder, ignored)) {
        throw FileError(
            fileSentence(path, Core::said("%1 is not a folder; choose another path.", {folder.native()})));
    }
}

void writeWhole(const std::string& path, std::string_view bytes)
{
    WholeFileWriter writer(path);
    writer.append(bytes);
    writer.finish();
}

/// A regular file or a device.
class WholeFileWriter::Target
{
public:
    explicit Target(const std::string& path) : m_path(path)
    {
        requireFolderFor(path);
        if (isDevice(path)) {
            m_device = openDevice(path);
        } else {
            m_file.emplace(path);
        }
    }

    void append(std::string_view bytes)
    {
        if (m_file) {
            m_file->append(bytes);
        } else {
            writeTo(m_device.number(), m_path, bytes);
        }
    }

    void finish()
    {
        if (m_file) {
            m_file->complete();
            m_file->putInPlace();
        }
    }

private:
    std::string m_path;
    Descriptor m_device;
    std::optional<FileAside> m_file;
};

WholeFileWriter::WholeFileWriter(const std::string& path) : m_target(std::make_unique<Target>(path)) {}

WholeFileWriter::~WholeFileWriter() = default;

WholeFileWriter::WholeFileWriter(WholeFileWriter&& other) noexcept = default;

WholeFileWriter& WholeFileWriter::operator=(WholeFileWriter&& other) noexcept = default;

void WholeFileWriter::append(std::string_view bytes)
{
    m_target->append(bytes);
}

void WholeFileWriter::finish()
{
    m_target->finish();
}

void writeAllWhole(const std::vector<WholeFile>& files)
{
    std::vector<std::unique_ptr<FileAside>> written;
    for (const WholeFile& file : files) {
        requireFolderFor(file.path);
        if (isDevice(file.path)) {
            writeToDevice(file.path, file.content);
        } else {
            written.push_back(std::make_unique<FileAside>(file.path));
            written.back()->append(file.content);
            written.back()->complete();
        }
    }
    for (const auto& file : written) {
        file->putInPlace();
    }
}

} // namespace quantoscope
