// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/recording.h"

#include "core/text/printable.h"
#include "core/text/translate.h"
#include "files/access/mapped_file.h"
#include "files/recordings/array_axes.h"
#include "files/recordings/readers.h"
#include "files/recordings/scaled_columns.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace quantoscope {
namespace {

std::string lowerEnding(std::string_view path)
{
    const auto dot = path.rfind('.');
    std::string ending(dot == std::string_view::npos ? "" : path.substr(dot + 1));
    std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return std::tolower(c); });
    return ending;
}

/// The recording formats. A file is recognized by its first bytes (`magic`, if not empty),
/// otherwise by its ending.
struct Kind
{
    std::string_view ending;
    Recording (*read)(const RecordingFile& file, const ReadingOptions& options, const Progress& progress);
    std::string_view magic = {};
};

constexpr std::array kinds{
    Kind{"npy", readNpyRecording, "\x93NUMPY"},
    Kind{"csv", readDelimited},
    Kind{"tsv", readDelimited},
    Kind{"txt", readDelimited},
    Kind{"lvm", readDelimited},
    Kind{"npz", readNpz},
    Kind{"mat", readMat},
    Kind{"h5", readHdf5, "\x89HDF\r\n\x1A\n"},
    Kind{"hdf5", readHdf5},
    Kind{"nwb", readHdf5},
    Kind{"wav", readAudio},
    Kind{"flac", readAudio},
    Kind{"aiff", readAudio},
    Kind{"ogg", readAudio},
    Kind{"abf", readAbf},
    Kind{"edf", readEdf},
    Kind{"bdf", readEdf},
    Kind{"gdf", readEdf},
};

const Kind* kindOf(const RecordingFile& file)
{
    const auto begins = [&](const Kind& kind) {
        return !kind.magic.empty() && file.text().starts_with(kind.magic);
    };
    auto found = std::ranges::find_if(kinds, begins);
    if (found == kinds.end()) {
        found = std::ranges::find(kinds, lowerEnding(file.path), &Kind::ending);
    }
    return found == kinds.end() ? nullptr : &*found;
}

/// "labels (text), titles (text) and 3 more".
std::string leftOutText(const Recording& recording)
{
    constexpr std::size_t mostNamed = 3;
    const auto& parts = recording.leftOut;
    const std::size_t named = parts.size() <= mostNamed + 1 ? parts.size() : mostNamed;
    std::string text;
    for (const Recording::LeftOut& part : std::span(parts).first(named)) {
        const std::string name = part.name.empty() ? Core::said("the array") : elided(part.name, mostShown);
        text += (text.empty() ? "" : ", ") + name + " (" + part.reason + ")";
    }
    return named == parts.size() ? text
                                 : Core::said("%1 and %2 more", {text, std::to_string(parts.size() - named)});
}

std::string extentsText(const std::vector<std::size_t>& extents)
{
    std::string text;
    for (const std::size_t extent : extents) {
        text += (text.empty() ? "" : " × ") + std::to_string(extent);
    }
    return text;
}

/// Returns or throws what `act` does, unless the file has changed: then that is the more useful error.
auto unchanged(const MappedFile& file, auto act)
{
    try {
        auto result = act();
        file.requireUnchanged();
        return result;
    } catch (const FormatError&) {
        file.requireUnchanged();
        throw;
    }
}

/// Makes each column check after reading that the file is unchanged.
void guardColumns(Recording& recording, const std::shared_ptr<const MappedFile>& file)
{
    for (Recording::Column& column : recording.columns) {
        column.reader = [file, reader = std::move(column.reader)](const Progress& progress) {
            return unchanged(*file, [&] { return reader(progress); });
        };
        if (column.wideReader) {
            column.wideReader = [file, reader = std::move(column.wideReader)](const Progress& progress) {
                return unchanged(*file, [&] { return reader(progress); });
            };
        }
    }
}

Recording read(const RecordingFile& file, const ReadingOptions& options, const Progress& progress)
{
    if (file.bytes.empty()) {
        throw FormatError(Core::said("%1 is empty; a recording needs at least one number.", {file.path}));
    }
    const Kind* kind = kindOf(file);
    if (kind == nullptr) {
        throw FormatError(Core::said("%1 has an unsupported format; the name of a recording must end in %2.",
                                     {file.path, recordingEndingList()}));
    }
    Recording recording = kind->read(file, options, progress);
    if (recording.columns.empty()) {
        throw FormatError(
            recording.leftOut.empty()
                ? Core::said("%1 contains no numbers; a recording needs at least one.", {file.path})
                : Core::said("%1 contains no array that can be read as a recording: %2.",
                             {file.path, leftOutText(recording)}));
    }
    scaleColumns(recording, options);
    return recording;
}

} // namespace

std::string leftOutNote(const Recording& recording, std::string_view path)
{
    return recording.leftOut.empty()
               ? std::string()
               : Core::said("%1: not read: %2.", {std::string(path), leftOutText(recording)});
}

const Recording::Array* arrayOf(const Recording& recording, std::size_t column)
{
    const auto found = std::ranges::find_if(recording.arrays, [column](const Recording::Array& array) {
        return column >= array.firstColumn && column - array.firstColumn < array.columnCount;
    });
    return found == recording.arrays.end() ? nullptr : &*found;
}

std::string axesNote(const Recording& recording, std::string_view path, std::size_t column)
{
    const Recording::Array* array = arrayOf(recording, column);
    if (array == nullptr || array->sure) {
        return {};
    }
    const std::string extents = extentsText(array->extents);
    return array->name.empty()
               ? Core::said("%1: guessed that its %2 values are %3; check which axis is time.",
                            {std::string(path), extents, axesText(array->axes)})
               : Core::said(
                     "%1: guessed that the %2 values of %3 are %4; check which axis is time.",
                     {std::string(path), extents, elided(array->name, mostShown), axesText(array->axes)});
}

std::string columnName(std::size_t index)
{
    return Core::said("column %1", {std::to_string(index)});
}

SharedSamples Recording::Column::read(const Progress& progress) const
{
    if (!problem.empty()) {
        throw FormatError(problem);
    }
    return reader(progress);
}

std::vector<double> Recording::Column::readWide(const Progress& progress) const
{
    if (problem.empty() && wideReader) {
        return wideReader(progress);
    }
    const SharedSamples samples = read(progress);
    std::vector<double> wide(samples.values.begin(), samples.values.end());
    if (samples.memory) {
        samples.memory->requireUnchanged();
    }
    return wide;
}

Recording readRecording(const RecordingFile& file, const ReadingOptions& options, const Progress& progress)
{
    if (!file.file) {
        return read(file, options, progress);
    }
    Recording recording = unchanged(*file.file, [&] { return read(file, options, progress); });
    guardColumns(recording, file.file);
    return recording;
}

Recording readRecording(std::string_view path, std::span<const std::byte> bytes)
{
    return readRecording(RecordingFile{.path = std::string(path), .bytes = bytes});
}

std::vector<std::string_view> recordingEndings()
{
    std::vector<std::string_view> endings;
    std::ranges::transform(kinds, std::back_inserter(endings), &Kind::ending);
    return endings;
}

std::string recordingEndingList()
{
    std::string list;
    for (const Kind& kind : std::span(kinds).first(kinds.size() - 1)) {
        list += (list.empty() ? "." : ", .") + std::string(kind.ending);
    }
    return Core::said("%1 or %2", {list, "." + std::string(kinds.back().ending)});
}

} // namespace quantoscope
