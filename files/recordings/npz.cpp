// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/printable.h"
#include "core/text/translate.h"
#include "files/recordings/inflation.h"
#include "files/recordings/npy.h"
#include "files/recordings/readers.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <optional>
#include <vector>

// A .npz file is a zip archive of .npy files, stored or deflated. The time to open an archive grows
// with the number of its members, and an open archive can be used by only one thread, so open
// archives are kept for reuse.

namespace quantoscope {
namespace {

struct Discard
{
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, Discard>;

struct Close
{
    void operator()(zip_file_t* member) const { zip_fclose(member); }
};

Archive archiveOf(const RecordingFile& file)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(file.bytes.data(), file.bytes.size(), 0, &error);
    zip_t* archive = source != nullptr ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    zip_error_fini(&error);
    if (archive == nullptr) {
        zip_source_free(source);
        throw FormatError(Core::said(
            "%1 is not a valid zip archive of NumPy arrays; it is corrupt, truncated or in another format.",
            {file.path}));
    }
    return Archive(archive);
}

/// A member of the archive, an array.
struct Member
{
    zip_uint64_t index;
    std::string name; ///< Without ".npy".
    std::size_t size; ///< Claimed size when unpacked, in bytes.
    std::size_t stored;

    std::string shownName() const { return printable(name, mostShown); }
};

std::optional<Member> memberAt(const RecordingFile& file, zip_t* archive, zip_uint64_t index)
{
    zip_stat_t facts;
    constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
    constexpr std::string_view ending = ".npy";
    if (zip_stat_index(archive, index, 0, &facts) != 0 || (facts.valid & needed) != needed) {
        return std::nullopt;
    }
    const std::string_view name(facts.name);
    if (!name.ends_with(ending)) {
        return std::nullopt;
    }
    return Member{.index = index,
                  .name = std::string(name.substr(0, name.size() - ending.size())),
                  .size = facts.size,
                  .stored = std::min<std::size_t>(facts.comp_size, file.bytes.size())};
}

/// A pool of open archives for one file; each is used by one reader at a time.
class Archives
{
public:
    explicit Archives(RecordingFile file) : m_file(std::move(file)) {}

    const RecordingFile& file() const { return m_file; }

    Archive take()
    {
        {
            const std::lock_guard lock(m_mutex);
            if (!m_free.empty()) {
                Archive archive = std::move(m_free.back());
                m_free.pop_back();
                return archive;
            }
        }
        return archiveOf(m_file);
    }

    void giveBack(Archive archive)
    {
        const std::lock_guard lock(m_mutex);
        m_free.push_back(std::move(archive));
    }

private:
    RecordingFile m_file;
    std::mutex m_mutex;
    std::vector<Archive> m_free;
};

/// Unpacks a member sequentially.
class MemberReader
{
public:
    MemberReader(Archives& archives, const Member& member)
        : m_archives(archives), m_member(member), m_archive(archives.take()),
          m_handle(zip_fopen_index(m_archive.get(), member.index, 0))
    {
        if (!m_handle) {
            throw FormatError(Core::said(
                "%1 contains array %2 in a form that cannot be unpacked (%3); save it with numpy.savez.",
                {m_archives.file().path, member.shownName(), zip_strerror(m_archive.get())}));
        }
    }

    ~MemberReader()
    {
        m_handle.reset();
        m_archives.giveBack(std::move(m_archive));
    }

    MemberReader(const MemberReader&) = delete;
    MemberReader& operator=(const MemberReader&) = delete;

    /// Fills the buffer, or less of it at the end of the member, and returns the filled part. Throws
    /// FormatError if the archive is damaged.
    std::span<const std::byte> fill(std::span<std::byte> buffer)
    {
        std::size_t filled = 0;
        while (filled < buffer.size()) {
            const auto count = zip_fread(m_handle.get(), buffer.data() + filled, buffer.size() - filled);
            if (count < 0) {
                throw FormatError(Core::said(
                    "%1 is corrupt: array %2 cannot be unpacked (%3).",
                    {m_archives.file().path, m_member.shownName(), zip_file_strerror(m_handle.get())}));
            }
            if (count == 0) {
                break;
            }
            filled += static_cast<std::size_t>(count);
        }
        return buffer.first(filled);
    }

private:
    Archives& m_archives;
    const Member& m_member;
    Archive m_archive;
    std::unique_ptr<zip_file_t, Close> m_handle;
};

// Larger than most headers, and a multiple of every element size.
constexpr std::size_t bufferSize = std::size_t{1} << 16U;

NpyHeader headerOf(Archives& archives, const Member& member)
{
    std::vector<std::byte> buffer(std::min(bufferSize, member.size));
    const auto start = MemberReader(archives, member).fill(buffer);
    return readNpyHeader(Core::said("%1, array %2", {archives.file().path, member.shownName()}),
                         {reinterpret_cast<const char*>(start.data()), start.size()}, member.size);
}

/// The kind of a member that is not an array of numbers.
std::string kindOf(Archives& archives, const Member& member)
{
    std::vector<std::byte> buffer(std::min(bufferSize, member.size));
    const auto start = MemberReader(archives, member).fill(buffer);
    const std::string type = npyElementType({reinterpret_cast<const char*>(start.data()), start.size()});
    return type.empty() ? Core::said("not a numeric array")
                        : Core::said("of type %1", {printable(type, mostShown)});
}

void refuseInflation(const RecordingFile& file, const Member& member)
{
    if (isInflated(member.size, member.stored)) {
        throw FormatError(Core::said("%1 was not decompressed: array %2 claims to expand from %4 bytes to %3 "
                                     "MB, which is implausible for a recording; save it without compression.",
                                     {file.path, member.shownName(), std::to_string(megabytes(member.size)),
                                      std::to_string(member.stored)}));
    }
}

std::vector<float> readColumn(Archives& archives, const Member& member, const NpyHeader& header,
                              const ArrayLayout& layout, std::size_t column, const Progress& progress)
{
    const std::string& path = archives.file().path;
    refuseInflation(archives.file(), member);
    MemberReader reader(archives, member);
    std::vector<std::byte> buffer(std::max(bufferSize, header.dataStart));
    reader.fill(std::span(buffer).first(header.dataStart));
    std::vector<float> samples(layout.rows());
    const std::size_t elements = layout.rows() * layout.columns();
    for (std::size_t first = 0; first < elements;) {
        reportProgress(progress, static_cast<double>(first) / static_cast<double>(elements));
        const auto read = reader.fill(std::span(buffer).first(bufferSize));
        if (read.empty()) {
            throw FormatError(
                Core::said("%1 is truncated: array %2 ends after %3 of %4 elements.",
                           {path, member.shownName(), std::to_string(first), std::to_string(elements)}));
        }
        takeColumn(header, layout, column, first, read, samples);
        first += read.size() / header.width;
    }
    std::array<std::byte, 1> beyond{};
    reader.fill(beyond); // libzip checks the checksum only at the end
    return samples;
}

} // namespace

Recording readNpz(const RecordingFile& file, const ReadingOptions& options, const Progress& progress)
{
    const auto archives = std::make_shared<Archives>(file);
    Archive listing = archiveOf(file);
    Recording recording;
    std::optional<FormatError> why; // why the first invalid array was refused, in case no array is valid
    const auto count =
        static_cast<zip_uint64_t>(std::max<zip_int64_t>(0, zip_get_num_entries(listing.get(), 0)));
    for (zip_uint64_t index = 0; index < count; ++index) {
        reportProgress(progress, static_cast<double>(index) / static_cast<double>(count));
        const auto member = memberAt(file, listing.get(), index);
        if (!member) {
            continue;
        }
        try {
            const NpyHeader header = headerOf(*archives, *member);
            FoundArray array = arrayOf(header);
            array.name = member->name;
            addArray(recording, array, options,
                     [archives, member = *member, header](const ArrayLayout& layout, std::size_t column,
                                                          const Progress& reading) {
                         return shared(readColumn(*archives, member, header, layout, column, reading));
                     });
        } catch (const FormatError& error) {
            recording.leftOut.push_back({member->name, kindOf(*archives, *member)});
            why = why ? why : error;
        }
    }
    if (recording.columns.empty() && why) {
        throw *why;
    }
    if (recording.columns.empty() && recording.leftOut.empty()) {
        throw FormatError(Core::said(
            "%1 contains no array; it must contain at least one .npy file, as written by numpy.savez.",
            {file.path}));
    }
    return recording;
}

} // namespace quantoscope
