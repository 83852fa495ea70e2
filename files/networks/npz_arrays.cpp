// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/networks/npz_arrays.h"

#include "core/text/translate.h"
#include "files/recordings/inflation.h"

#ifdef QUANTOSCOPE_HAS_LIBZIP
#include "files/recordings/npz_archive.h"

namespace quantoscope {
namespace {

/// Unpacked arrays of this size in all are accepted from a file, whatever its size.
void refuseInflation(const RecordingFile& file, std::size_t claimed)
{
    if (isInflated(claimed, file.bytes.size())) {
        throw FormatError(
            Core::said("%1 was not decompressed: its arrays claim %2 MB, which is implausible for a "
                       "file of %3 bytes.",
                       {file.path, std::to_string(megabytes(claimed)), std::to_string(file.bytes.size())}));
    }
}

NpzMember unpacked(npz::Archives& archives, const npz::Member& member)
{
    std::vector<std::byte> bytes(member.size);
    npz::MemberReader reader(archives, member);
    const auto whole = reader.fill(bytes);
    std::byte beyond{};
    reader.fill({&beyond, 1}); // libzip checks the checksum only at the end
    const std::string shown = Core::said("%1, array %2", {archives.file().path, member.shownName()});
    try {
        return {.name = member.name, .array = readNpy(shown, whole)};
    } catch (const FormatError& error) {
        return {.name = member.name, .array = {}, .problem = error.what()};
    }
}

} // namespace

std::vector<NpzMember> readNpzArrays(const RecordingFile& file, const Progress& progress)
{
    npz::Archives archives(file);
    const std::vector<npz::Member> members = npz::membersOf(archives);
    std::vector<NpzMember> arrays;
    std::size_t claimed = 0;
    for (const npz::Member& member : members) {
        reportProgress(progress, static_cast<double>(arrays.size()) / static_cast<double>(members.size()));
        refuseInflation(file, member.size);
        claimed += member.size;
        refuseInflation(file, claimed);
        arrays.push_back(unpacked(archives, member));
    }
    return arrays;
}

} // namespace quantoscope

#else

namespace quantoscope {

std::vector<NpzMember> readNpzArrays(const RecordingFile& file, const Progress& /*progress*/)
{
    throw FormatError(Core::said("%1 cannot be read: this build was configured without %2, which this "
                                 "file format needs.",
                                 {file.path, "libzip"}));
}

} // namespace quantoscope

#endif
