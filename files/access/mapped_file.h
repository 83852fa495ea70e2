// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signals/large_array.h"
#include "core/signals/sample_memory.h"
#include "files/access/file_error.h"
#include "files/access/mapping_guard.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace quantoscope {

/// Owns a file descriptor and closes it in the destructor.
class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor();
    Descriptor(Descriptor&& other) noexcept : m_number(other.release()) {}
    Descriptor& operator=(Descriptor&& other) noexcept;

    int number() const { return m_number; } ///< Negative if no file is open.
    int release();

private:
    int m_number = -1;
};

/// The whole content of a file, mapped into memory if possible, otherwise read into a buffer.
///
/// If another program truncates a mapped file, the missing part reads as zeros. If it writes to the file, the
/// content changes. If it removes or replaces the file, the content is kept. hasChanged() and
/// requireUnchanged() detect truncation and writes.
class MappedFile : public SampleMemory
{
public:
    /// `path` is in the system's native encoding. Throws FileError if the file does not exist, cannot be
    /// read, is empty, or is a folder, a device, a pipe, a socket or a kernel pseudo-file (/proc, /sys).
    explicit MappedFile(std::string path);
    ~MappedFile() override;

    const std::string& path() const { return m_path; }
    std::span<const std::byte> bytes() const { return m_bytes; }
    int descriptor() const { return m_descriptor.number(); }

    /// Throws FileError if the file was truncated or written to since it was opened.
    void requireUnchanged() const override;
    bool hasChanged() const override;

private:
    bool map(std::size_t size);
    void read(std::size_t size);

    /// Size and modification time, compared to detect changes.
    struct Stamp
    {
        std::uint64_t size = 0;
        std::int64_t seconds = 0; ///< Time of the last write, since the Unix epoch.
        std::int64_t nanoseconds = 0;

        bool operator==(const Stamp&) const = default;
    };
    static Stamp stampOf(int descriptor);

    std::string m_path;
    Descriptor m_descriptor;
    Stamp m_stamp;
    std::vector<std::byte> m_content; ///< Empty if the file is mapped.
    std::span<const std::byte> m_bytes;
    std::unique_ptr<const MappingGuard> m_guard; ///< Null if the file is not mapped.
};

/// Throws as the constructor of MappedFile does.
std::shared_ptr<const MappedFile> mapFile(std::string path);

/// A copy of some bytes.
class FileCopy
{
public:
    explicit FileCopy(std::span<const std::byte> bytes);

    std::span<const std::byte> bytes() const
    {
        return {reinterpret_cast<const std::byte*>(m_memory.get()), m_size};
    }

private:
    LargeArray m_memory;
    std::size_t m_size;
};

/// A consistent copy of the file's bytes. If the file changes during the copy, the copy is repeated, up to
/// five times in all. Throws as MappedFile does, and FileError if the file changes every time. O(bytes).
FileCopy copyOf(const std::string& path);

} // namespace quantoscope
