// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/recording.h"

#include <zip.h>

#include <cstddef>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

// A .npz file is a zip archive of .npy files, stored or deflated. The time to open an archive grows
// with the number of its members, and an open archive can be used by only one thread, so open
// archives are kept for reuse.

namespace quantoscope::npz {

struct Discard
{
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, Discard>;

/// A pool of open archives for one file; each is used by one reader at a time.
class Archives
{
public:
    explicit Archives(RecordingFile file) : m_file(std::move(file)) {}

    const RecordingFile& file() const { return m_file; }

    /// Throws FormatError if the file is not a zip archive.
    Archive take();
    void giveBack(Archive archive);

private:
    RecordingFile m_file;
    std::mutex m_mutex;
    std::vector<Archive> m_free;
};

/// A member of the archive, an array.
struct Member
{
    zip_uint64_t index;
    std::string name; ///< Without ".npy".
    std::size_t size; ///< Claimed size when unpacked, in bytes.
    std::size_t stored;

    std::string shownName() const; ///< Short and printable.
};

/// The members whose names end in ".npy", in the order of the archive. Throws FormatError if the file is not
/// a zip archive.
std::vector<Member> membersOf(Archives& archives);

/// Throws FormatError if the member claims more bytes than its stored bytes plausibly hold.
void refuseInflation(const RecordingFile& file, const Member& member);

/// Unpacks a member sequentially.
class MemberReader
{
public:
    /// Throws FormatError if the member is packed by an unknown method. The arguments must outlive this
    /// object.
    MemberReader(Archives& archives, const Member& member);
    ~MemberReader();

    MemberReader(const MemberReader&) = delete;
    MemberReader& operator=(const MemberReader&) = delete;

    /// Fills the buffer, or less of it at the end of the member, and returns the filled part. Throws
    /// FormatError if the archive is damaged.
    std::span<const std::byte> fill(std::span<std::byte> buffer);

private:
    struct Close
    {
        void operator()(zip_file_t* member) const { zip_fclose(member); }
    };

    Archives& m_archives;
    const Member& m_member;
    Archive m_archive;
    std::unique_ptr<zip_file_t, Close> m_handle;
};

} // namespace quantoscope::npz
