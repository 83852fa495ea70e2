// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/printable.h"
#include "core/text/translate.h"
#include "files/recordings/npy.h"
#include "files/recordings/npz_archive.h"
#include "files/recordings/readers.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace quantoscope {
namespace {

using npz::Archives;
using npz::Member;
using npz::MemberReader;

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

std::vector<float> readColumn(Archives& archives, const Member& member, const NpyHeader& header,
                              const ArrayLayout& layout, std::size_t column, const Progress& progress)
{
    const std::string& path = archives.file().path;
    npz::refuseInflation(archives.file(), member);
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
    const std::vector<Member> members = npz::membersOf(*archives);
    Recording recording;
    std::optional<FormatError> why; // why the first invalid array was refused, in case no array is valid
    for (const Member& member : members) {
        const auto done = static_cast<double>(&member - members.data());
        reportProgress(progress, done / static_cast<double>(members.size()));
        try {
            const NpyHeader header = headerOf(*archives, member);
            FoundArray array = arrayOf(header);
            array.name = member.name;
            addArray(recording, array, options,
                     [archives, member, header](const ArrayLayout& layout, std::size_t column,
                                                const Progress& reading) {
                         return shared(readColumn(*archives, member, header, layout, column, reading));
                     });
        } catch (const FormatError& error) {
            recording.leftOut.push_back({member.name, kindOf(*archives, member)});
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
