// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/access/mapped_file.h"

#include "core/progress/parallel.h"
#include "core/progress/pieces.h"
#include "core/text/translate.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>
#include <utility>

namespace quantoscope {
namespace {

[[noreturn]] void refuse(const std::string& path, const std::string& rest)
{
    throw FileError(fileSentence(path, rest));
}

[[noreturn]] void refuseUnopened(const std::string& path, int error)
{
    refuse(path, Core::said("the file cannot be opened (%1); give the path of a file that you may read.",
                            {systemReason(error)}));
}

/// File systems whose files are not data but answers of the kernel, by statfs(2).
bool isPseudoFileSystem(unsigned long type)
{
    constexpr std::array<unsigned long, 14> types{0x9FA0 /* proc */,         0x62656572 /* sysfs */,
                                                  0x64626720 /* debugfs */,  0x74726163 /* tracefs */,
                                                  0x73636673 /* security */, 0x27E0EB /* cgroup */,
                                                  0x63677270 /* cgroup2 */,  0x62656570 /* configfs */,
                                                  0xCAFE4A11 /* bpf */,      0x6165676C /* pstore */,
                                                  0xDE5E81E4 /* efivarfs */, 0xF97CFF8C /* selinux */,
                                                  0x1CD1 /* devpts */,       0x19800202 /* mqueue */};
    return std::ranges::find(types, type) != types.end();
}

void requireRegular(const std::string& path, const struct stat& facts)
{
    switch (facts.st_mode & S_IFMT) {
    case S_IFDIR:
        refuse(path, Core::said("this is a folder; give the path of a file in it."));
    case S_IFBLK:
    case S_IFCHR:
        refuse(path, Core::said("this is a device; give the path of a file."));
    case S_IFIFO: // it may never end, or never begin
        refuse(path, Core::said("this is a pipe; give the path of a file."));
    case S_IFSOCK:
        refuse(path, Core::said("this is a socket; give the path of a file."));
    default:
        return;
    }
}

/// Before the file is opened: opening alone can block on a pipe or act on a device.
void requireReadable(const std::string& path)
{
    if (path.empty()) {
        throw FileError(Core::said("The input file has no name; give the path of a file to read."));
    }
    if (path.find('\0') != path.npos) {
        refuse(path, Core::said("the path holds a zero byte; give the path of a file."));
    }
    struct stat facts = {};
    if (stat(path.c_str(), &facts) != 0) {
        if (errno == ENOENT || errno == ENOTDIR) {
            refuse(path, Core::said("there is no such file; give the path of an existing one."));
        }
        refuseUnopened(path, errno);
    }
    requireRegular(path, facts);
    struct statfs place = {};
    if (statfs(path.c_str(), &place) == 0 && isPseudoFileSystem(static_cast<unsigned long>(place.f_type))) {
        refuse(path,
               Core::said("this is a file of the kernel, not a file of data; give the path of a file."));
    }
}

/// File systems keep the time of a write to some milliseconds, so that a write in progress cannot be told
/// from one that has ended: whoever opens a file that was just written waits until a further write would
/// show.
void awaitRest(int descriptor)
{
    constexpr auto rest = std::chrono::milliseconds(20);
    struct stat facts = {};
    if (fstat(descriptor, &facts) != 0) {
        return;
    }
    const auto written = std::chrono::system_clock::time_point(
        std::chrono::seconds(facts.st_mtim.tv_sec) + std::chrono::duration_cast<std::chrono::microseconds>(
                                                         std::chrono::nanoseconds(facts.st_mtim.tv_nsec)));
    const auto age = std::chrono::system_clock::now() - written;
    if (age >= std::chrono::seconds(0) && age < rest) {
        std::this_thread::sleep_for(rest - age);
    }
}

} // namespace

Descriptor::~Descriptor()
{
    if (m_number >= 0) {
        close(m_number);
    }
}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept
{
    std::swap(m_number, other.m_number);
    return *this;
}

int Descriptor::release()
{
    return std::exchange(m_number, -1);
}

MappedFile::MappedFile(std::string path) : m_path(std::move(path))
{
    requireReadable(m_path);
    m_descriptor = Descriptor(open(m_path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    struct stat facts = {};
    if (descriptor() < 0 || fstat(descriptor(), &facts) != 0) {
        refuseUnopened(m_path, errno);
    }
    requireRegular(m_path, facts); // it may have been replaced meanwhile
    awaitRest(descriptor());
    m_stamp = stampOf(descriptor());
    if (m_stamp.size == 0) {
        refuse(m_path, Core::said("the file is empty; give the path of one that holds something."));
    }
    const auto size = static_cast<std::size_t>(m_stamp.size);
    if (!map(size)) {
        read(size);
    }
}

MappedFile::~MappedFile()
{
    m_guard.reset(); // before the memory that it guards
    if (m_content.empty() && !m_bytes.empty()) {
        munmap(const_cast<std::byte*>(m_bytes.data()), m_bytes.size());
    }
}

bool MappedFile::map(std::size_t size)
{
    void* mapped = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor(), 0);
    if (mapped == MAP_FAILED) {
        return false;
    }
    m_bytes = {static_cast<const std::byte*>(mapped), size};
    m_guard = std::make_unique<const MappingGuard>(m_bytes);
    if (!m_guard->guards()) {
        m_guard.reset();
        munmap(mapped, size);
        m_bytes = {};
    }
    return m_guard != nullptr;
}

void MappedFile::read(std::size_t size)
{
    m_content.resize(size);
    std::size_t done = 0;
    while (done < size) {
        const ssize_t count =
            pread(descriptor(), m_content.data() + done, size - done, static_cast<off_t>(done));
        if (count < 0 && errno != EINTR) {
            refuse(m_path,
                   Core::said("the file cannot be read (%1); give the path of a file that you may read.",
                              {systemReason(errno)}));
        }
        if (count == 0) {
            m_stamp.size = 0; // truncated meanwhile
            break;
        }
        done += static_cast<std::size_t>(std::max<ssize_t>(0, count));
    }
    m_bytes = m_content;
}

MappedFile::Stamp MappedFile::stampOf(int descriptor)
{
    struct stat facts = {};
    if (fstat(descriptor, &facts) != 0) {
        return {};
    }
    return {static_cast<std::uint64_t>(facts.st_size), facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec};
}

bool MappedFile::hasChanged() const
{
    return (m_guard && m_guard->struck()) || stampOf(descriptor()) != m_stamp;
}

void MappedFile::requireUnchanged() const
{
    if (hasChanged()) {
        refuse(m_path,
               Core::said("another program changed the file while it was read; open it again when it is "
                          "complete."));
    }
}

std::shared_ptr<const MappedFile> mapFile(std::string path)
{
    return std::make_shared<const MappedFile>(std::move(path));
}

FileCopy::FileCopy(std::span<const std::byte> bytes)
    : m_memory(makeLargeArray(bytes.size() / sizeof(float) + 1)), m_size(bytes.size())
{
    auto* const copy = reinterpret_cast<std::byte*>(m_memory.get());
    inPieces(bytes.size(), threadsFor(bytes.size() / sizeof(float)), [&](std::size_t begin, std::size_t end) {
        std::memcpy(copy + begin, bytes.data() + begin, end - begin);
    });
}

FileCopy copyOf(const std::string& path)
{
    constexpr int mostTrials = 5;
    for (int trial = 1;; ++trial) {
        const MappedFile file(path);
        const auto bytes = file.bytes();
        FileCopy copy(bytes);
        if (trial == mostTrials) {
            file.requireUnchanged();
        }
        if (!file.hasChanged()) {
            return copy;
        }
    }
}

} // namespace quantoscope
