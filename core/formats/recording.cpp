// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/recording.h"

#include "core/formats/delimited.h"
#include "core/formats/npy.h"
#include "core/formats/optional_readers.h"
#include "core/text/printable.h"
#include "core/text/translate.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace quantoscope {
namespace {

std::string lowerEnding(std::string_view fileName)
{
    const auto dot = fileName.rfind('.');
    std::string ending(dot == std::string_view::npos ? "" : fileName.substr(dot + 1));
    std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return std::tolower(c); });
    return ending;
}

Recording npyRecording(const RecordingFile& file)
{
    const auto array = std::make_shared<const NpyColumns>(file.path, file.bytes);
    if (array->count() > mostChannels) {
        const std::string samples = array->rows() == 1
                                        ? Core::said("1 sample")
                                        : Core::said("%1 samples", {std::to_string(array->rows())});
        throw FormatError(
            Core::said("%1 has %2 columns of %3; at most %4 can be chosen from (the first dimension must be "
                       "time).",
                       {file.path, std::to_string(array->count()), samples, std::to_string(mostChannels)}));
    }
    Recording recording;
    for (std::size_t column = 0; column < array->count(); ++column) {
        recording.columns.push_back(
            {columnName(column), [array, column, owner = file.owner]() -> SharedSamples {
                 if (const auto samples = array->inPlace(column); !samples.empty()) {
                     return {samples, owner};
                 }
                 return shared(array->read(column));
             }});
    }
    return recording;
}

/// The kinds of recording, each known by its ending, or whatever the ending by how the file begins.
struct Kind
{
    std::string_view ending;
    Recording (*read)(const RecordingFile& file); ///< Null: readDelimited, which alone reports progress.
    std::string_view magic = {};
};

constexpr std::array kinds{
    Kind{"npy", npyRecording, npyMagic},
    Kind{"csv", nullptr},
    Kind{"tsv", nullptr},
    Kind{"txt", nullptr},
    Kind{"npz", readNpz},
    Kind{"mat", readMat},
    Kind{"h5", readHdf5, "\x89HDF\r\n\x1A\n"},
    Kind{"hdf5", readHdf5},
    Kind{"nwb", readHdf5},
    Kind{"wav", readAudio},
    Kind{"flac", readAudio},
    Kind{"aiff", readAudio},
    Kind{"ogg", readAudio},
    Kind{"abf", readBiosig},
    Kind{"edf", readBiosig},
    Kind{"bdf", readBiosig},
    Kind{"gdf", readBiosig},
};

const Kind* kindOf(std::string_view fileName, std::string_view text)
{
    const auto begins = [text](const Kind& kind) {
        return !kind.magic.empty() && text.starts_with(kind.magic);
    };
    auto found = std::ranges::find_if(kinds, begins);
    if (found == kinds.end()) {
        found = std::ranges::find(kinds, lowerEnding(fileName), &Kind::ending);
    }
    return found == kinds.end() ? nullptr : &*found;
}

/// The names that columns may be picked by; empty where the file has none of its own.
std::string namesOf(const Recording& recording)
{
    constexpr std::size_t mostListed = 5;
    const auto& columns = recording.columns;
    if (columns.front().name == columnName(0)) {
        return {};
    }
    std::string list;
    for (std::size_t i = 0; i < std::min(mostListed, columns.size()); ++i) {
        list += (i > 0 ? ", " : "") + printable(columns[i].name, mostShown);
    }
    return list + (columns.size() > mostListed ? ", …" : "");
}

std::string allowedColumns(const Recording& recording)
{
    const std::size_t last = recording.columns.size() - 1;
    const std::string numbers = last == 0 ? "the number 0" : "a number from 0 to " + std::to_string(last);
    const std::string names = namesOf(recording);
    return numbers + (names.empty() ? "" : " or a name (" + names + ")");
}

} // namespace

FormatError::FormatError(const std::string& sentence) : std::runtime_error(printable(sentence)) {}

std::string columnName(std::size_t index)
{
    return Core::said("column %1", {std::to_string(index)});
}

SharedSamples shared(std::vector<float> samples)
{
    auto owner = std::make_shared<const std::vector<float>>(std::move(samples));
    return {*owner, owner};
}

Recording readRecording(std::string_view fileName, std::span<const std::byte> bytes,
                        const std::shared_ptr<const void>& owner, const Progress& progress)
{
    const RecordingFile file{.path = std::string(fileName), .bytes = bytes, .owner = owner};
    if (bytes.empty()) {
        throw FormatError(Core::said("%1 is empty; a recording needs at least one number.", {file.path}));
    }
    const Kind* kind = kindOf(fileName, file.text());
    if (kind == nullptr) {
        throw FormatError(Core::said("%1 is of a kind that cannot be read; a recording must end in %2.",
                                     {file.path, recordingEndingList()}));
    }
    return kind->read != nullptr ? kind->read(file) : readDelimited(fileName, file.text(), progress);
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

std::size_t findColumn(const Recording& recording, std::string_view nameOrNumber, std::string_view fileName)
{
    const auto& columns = recording.columns;
    const std::string file(fileName);
    if (nameOrNumber.empty()) {
        if (columns.size() == 1) {
            return 0;
        }
        throw FormatError(file + " has " + std::to_string(columns.size()) +
                          " columns; choose one with --column, by " + allowedColumns(recording) + ".");
    }
    if (const auto namesakes = std::ranges::count(columns, nameOrNumber, &Recording::Column::name);
        namesakes > 1) {
        throw FormatError(file + " has " + std::to_string(namesakes) + " columns named \"" +
                          printable(nameOrNumber, mostShown) + "\"; choose one by its number from 0 to " +
                          std::to_string(columns.size() - 1) + ".");
    }
    const auto named = std::ranges::find(columns, nameOrNumber, &Recording::Column::name);
    if (named != columns.end()) {
        return static_cast<std::size_t>(named - columns.begin());
    }
    std::size_t number = columns.size();
    const char* end = nameOrNumber.data() + nameOrNumber.size();
    if (std::from_chars(nameOrNumber.data(), end, number).ptr != end || number >= columns.size()) {
        throw FormatError(file + " has no column \"" + printable(nameOrNumber, mostShown) +
                          "\"; it must be " + allowedColumns(recording) + ".");
    }
    return number;
}

} // namespace quantoscope
