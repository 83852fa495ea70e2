// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/recording.h"

#include "core/formats/delimited.h"
#include "core/formats/npy.h"

#include <algorithm>
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

Recording npyRecording(std::string_view fileName, std::span<const std::byte> bytes,
                       const std::shared_ptr<const void>& owner)
{
    const auto file = std::make_shared<const NpyColumns>(fileName, bytes);
    Recording recording;
    for (std::size_t column = 0; column < file->count(); ++column) {
        recording.columns.push_back({columnName(column), [file, column, owner]() -> SharedSamples {
                                         if (const auto samples = file->inPlace(column); !samples.empty()) {
                                             return {samples, owner};
                                         }
                                         return shared(file->read(column));
                                     }});
    }
    return recording;
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
        list += (i > 0 ? ", " : "") + columns[i].name;
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

std::string columnName(std::size_t index)
{
    return "column " + std::to_string(index);
}

SharedSamples shared(std::vector<float> samples)
{
    auto owner = std::make_shared<const std::vector<float>>(std::move(samples));
    return {*owner, owner};
}

Recording readRecording(std::string_view fileName, std::span<const std::byte> bytes,
                        const std::shared_ptr<const void>& owner, const Progress& progress)
{
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (text.empty()) {
        throw FormatError(std::string(fileName) + " is empty; a recording needs at least one number.");
    }
    const std::string ending = lowerEnding(fileName);
    if (ending == "npy" || text.starts_with(npyMagic)) {
        return npyRecording(fileName, bytes, owner);
    }
    if (ending == "csv" || ending == "tsv" || ending == "txt") {
        return readDelimited(fileName, text, progress);
    }
    throw FormatError(std::string(fileName) +
                      " is of a kind that cannot be read; a recording must end in .csv, "
                      ".tsv, .txt or .npy.");
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
    const auto named = std::ranges::find(columns, nameOrNumber, &Recording::Column::name);
    if (named != columns.end()) {
        return static_cast<std::size_t>(named - columns.begin());
    }
    std::size_t number = columns.size();
    const char* end = nameOrNumber.data() + nameOrNumber.size();
    if (std::from_chars(nameOrNumber.data(), end, number).ptr != end || number >= columns.size()) {
        throw FormatError(file + " has no column \"" + std::string(nameOrNumber) + "\"; it must be " +
                          allowedColumns(recording) + ".");
    }
    return number;
}

} // namespace quantoscope
