// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/npy.h"
#include "core/formats/optional_readers.h"
#include "core/text/printable.h"
#include "core/text/translate.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <optional>

// A .npz file is a zip archive of .npy files, stored or deflated. An archive is opened anew for every column
// read, so that columns may be read on several threads.

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
            "%1 is no whole zip archive of NumPy arrays; it is damaged, cut off or of another kind.",
            {file.path}));
    }
    return Archive(archive);
}

/// An array of the archive.
struct Member
{
    zip_uint64_t index;
    std::string name; ///< Without its ending.
    std::size_t size; ///< What it claims to be unpacked.
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

/// Unpacks a member from its start on.
class MemberReader
{
public:
    MemberReader(const RecordingFile& file, const Member& member)
        : m_file(file), m_member(member), m_archive(archiveOf(file)),
          m_handle(zip_fopen_index(m_archive.get(), member.index, 0))
    {
        if (!m_handle) {
            throw FormatError(Core::said(
                "%1 holds array %2 in a way that cannot be unpacked (%3); save it with numpy.savez.",
                {m_file.path, member.shownName(), zip_strerror(m_archive.get())}));
        }
    }

    /// Fills the buffer, less at the end of the member. Throws FormatError where the archive is damaged.
    std::span<const std::byte> fill(std::span<std::byte> buffer)
    {
        std::size_t filled = 0;
        while (filled < buffer.size()) {
            const auto count = zip_fread(m_handle.get(), buffer.data() + filled, buffer.size() - filled);
            if (count < 0) {
                throw FormatError(
                    Core::said("%1 is damaged: array %2 cannot be unpacked (%3).",
                               {m_file.path, m_member.shownName(), zip_file_strerror(m_handle.get())}));
            }
            if (count == 0) {
                break;
            }
            filled += static_cast<std::size_t>(count);
        }
        return buffer.first(filled);
    }

private:
    const RecordingFile& m_file;
    const Member& m_member;
    Archive m_archive;
    std::unique_ptr<zip_file_t, Close> m_handle;
};

constexpr std::size_t bufferSize = std::size_t{1} << 16U; // more than most headers, and whole elements

NpyHeader headerOf(const RecordingFile& file, const Member& member)
{
    std::vector<std::byte> buffer(std::min(bufferSize, member.size));
    const auto start = MemberReader(file, member).fill(buffer);
    return readNpyHeader(Core::said("%1, array %2", {file.path, member.shownName()}),
                         {reinterpret_cast<const char*>(start.data()), start.size()}, member.size);
}

std::vector<float> readColumn(const RecordingFile& file, const Member& member, const NpyHeader& header,
                              std::size_t column)
{
    refuseInflation(file, Core::said("array %1", {member.shownName()}), member.size, member.stored);
    MemberReader reader(file, member);
    std::vector<std::byte> buffer(std::max(bufferSize, header.dataStart));
    reader.fill(std::span(buffer).first(header.dataStart));
    std::vector<float> samples(rowsOf(header));
    const std::size_t elements = rowsOf(header) * columnsOf(header);
    for (std::size_t first = 0; first < elements;) {
        const auto read = reader.fill(std::span(buffer).first(bufferSize));
        if (read.empty()) {
            throw FormatError(
                Core::said("%1 is cut off: array %2 ends after %3 of %4 elements.",
                           {file.path, member.shownName(), std::to_string(first), std::to_string(elements)}));
        }
        takeColumn(header, column, first, read, samples);
        first += read.size() / header.width;
    }
    std::array<std::byte, 1> beyond{};
    reader.fill(beyond); // only now is the checksum looked at
    return samples;
}

/// Throws FormatError where the array cannot be taken.
void addArray(Recording& recording, const RecordingFile& file, const Member& member)
{
    const NpyHeader header = headerOf(file, member);
    const bool added = addChannels(recording, member.name, columnsOf(header), {}, [=](std::size_t channel) {
        return readColumn(file, member, header, channel);
    });
    if (!added) {
        throw FormatError(Core::said("%1 holds array %2 of %3 columns; at most %4 can be chosen from (the "
                                     "first dimension must be time).",
                                     {file.path, member.shownName(), std::to_string(columnsOf(header)),
                                      std::to_string(mostChannels)}));
    }
}

} // namespace

Recording readNpz(const RecordingFile& file)
{
    const Archive archive = archiveOf(file);
    Recording recording;
    std::optional<FormatError> why; // the first array that cannot be taken, in case none can
    const auto count =
        static_cast<zip_uint64_t>(std::max<zip_int64_t>(0, zip_get_num_entries(archive.get(), 0)));
    for (zip_uint64_t index = 0; index < count; ++index) {
        try {
            if (const auto member = memberAt(file, archive.get(), index)) {
                addArray(recording, file, *member);
            }
        } catch (const FormatError& error) {
            why = why ? why : error;
        }
    }
    if (recording.columns.empty()) {
        if (why) {
            throw *why;
        }
        throw FormatError(Core::said(
            "%1 holds no array; it must hold at least one .npy file, as numpy.savez writes.", {file.path}));
    }
    return recording;
}

} // namespace quantoscope
