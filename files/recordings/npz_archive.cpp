// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/npz_archive.h"

#include "core/text/printable.h"
#include "core/text/translate.h"
#include "files/recordings/inflation.h"

#include <algorithm>
#include <optional>

namespace quantoscope::npz {
namespace {

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

} // namespace

Archive Archives::take()
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

void Archives::giveBack(Archive archive)
{
    const std::lock_guard lock(m_mutex);
    m_free.push_back(std::move(archive));
}

std::string Member::shownName() const
{
    return printable(name, mostShown);
}

std::vector<Member> membersOf(Archives& archives)
{
    Archive archive = archives.take();
    std::vector<Member> members;
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    for (zip_int64_t index = 0; index < count; ++index) {
        if (auto member = memberAt(archives.file(), archive.get(), static_cast<zip_uint64_t>(index))) {
            members.push_back(std::move(*member));
        }
    }
    archives.giveBack(std::move(archive));
    return members;
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

MemberReader::MemberReader(Archives& archives, const Member& member)
    : m_archives(archives), m_member(member), m_archive(archives.take()),
      m_handle(zip_fopen_index(m_archive.get(), member.index, 0))
{
    if (!m_handle) {
        throw FormatError(Core::said(
            "%1 contains array %2 in a form that cannot be unpacked (%3); save it with numpy.savez.",
            {m_archives.file().path, member.shownName(), zip_strerror(m_archive.get())}));
    }
}

MemberReader::~MemberReader()
{
    m_handle.reset();
    m_archives.giveBack(std::move(m_archive));
}

std::span<const std::byte> MemberReader::fill(std::span<std::byte> buffer)
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

} // namespace quantoscope::npz
