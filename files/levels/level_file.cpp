// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/levels/level_file.h"

#include "core/text/translate.h"
#include "files/access/mapped_file.h"
#include "files/json/json_number.h"
#include "files/recordings/load_recording.h"

#include <algorithm>
#include <span>
#include <utility>

namespace quantoscope {
namespace {

bool endsIn(std::string_view ending, std::string_view path)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return path.size() > ending.size() &&
           std::ranges::equal(path.substr(path.size() - ending.size()), ending, {}, lower);
}

[[noreturn]] void refuse(const std::string& path, const std::string& sentence)
{
    throw FormatError(path + ": " + sentence);
}

std::string_view textOf(const MappedFile& file)
{
    const auto bytes = file.bytes();
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

Json parsedFile(const std::string& path)
{
    const MappedFile file(path);
    Json json = Json::parse(textOf(file), nullptr, false);
    if (json.is_discarded()) {
        refuse(path, Core::said("This is not valid JSON; levels are an array of numbers, [-1, 0, 1]."));
    }
    return json;
}

/// The number of an element; it may be an object with the member "value".
const Json& numberIn(const Json& element)
{
    static constexpr auto key = "value";
    return element.is_object() && element.contains(key) ? element[key] : element;
}

std::vector<float> levelsOfJson(const std::string& path)
{
    static constexpr auto key = "levels";
    const Json file = parsedFile(path);
    const Json& levels = file.is_object() && file.contains(key) ? file[key] : file;
    if (!levels.is_array()) {
        refuse(
            path,
            Core::said("The file holds no levels; they are an array of numbers, or the member \"levels\" of "
                       "an object."));
    }
    std::vector<float> values;
    for (const Json& element : levels) {
        const Json& number = numberIn(element);
        if (!number.is_number()) {
            refuse(path, Core::said("Level %1 is not a number.", {std::to_string(values.size())}));
        }
        values.push_back(static_cast<float>(number.get<double>()));
    }
    return values;
}

/// The first column named like levels, or the only one.
std::size_t columnOfLevels(const Recording& recording, const std::string& path)
{
    const auto& columns = recording.columns;
    for (const std::string_view name : {"value", "level", "levels"}) {
        const auto found = std::ranges::find(columns, name, &Recording::Column::name);
        if (found != columns.end()) {
            return static_cast<std::size_t>(found - columns.begin());
        }
    }
    if (columns.size() > 1) {
        refuse(
            path,
            Core::said("The file has %1 columns, none of which is named \"value\", \"level\" or \"levels\".",
                       {std::to_string(columns.size())}));
    }
    return 0;
}

std::vector<float> levelsOf(const Recording& recording, const std::string& path)
{
    const auto signal = signalOf(recording, columnOfLevels(recording, path));
    return {signal->samples().begin(), signal->samples().end()};
}

/// The text without the lines that start with #: a table of levels ends with some.
std::string withoutComments(std::string_view text)
{
    std::string kept;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        if (text.front() != '#') {
            kept += text.substr(0, end);
        }
        text.remove_prefix(end);
    }
    return kept;
}

std::vector<float> levelsOfText(const std::string& path)
{
    const MappedFile file(path);
    const std::string text = withoutComments(textOf(file));
    return levelsOf(readRecording(path, std::as_bytes(std::span(text))), path);
}

} // namespace

bool isLevelFile(std::string_view path)
{
    return endsIn(".csv", path) || endsIn(".npy", path) || endsIn(".json", path);
}

LevelList loadLevels(const std::string& path)
{
    std::vector<float> levels = endsIn(".json", path)  ? levelsOfJson(path)
                                : endsIn(".csv", path) ? levelsOfText(path)
                                                       : levelsOf(loadRecording(path), path);
    try {
        return LevelList(std::move(levels));
    } catch (const InputError& error) {
        refuse(path, error.what());
    }
}

} // namespace quantoscope
