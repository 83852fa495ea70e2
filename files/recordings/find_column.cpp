// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/find_column.h"

#include "core/text/printable.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace quantoscope {
namespace {

/// The column names for an error message; empty if the file has none.
std::string namesOf(const Recording& recording)
{
    constexpr std::size_t mostListed = 5;
    const auto& columns = recording.columns;
    if (columns.front().name == columnName(0)) {
        return {};
    }
    std::string list;
    for (std::size_t i = 0; i < std::min(mostListed, columns.size()); ++i) {
        list += (i > 0 ? ", " : "") + elided(columns[i].name, mostShown);
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

/// The only column for which `fits` is true; nullopt if there are none or several.
std::optional<std::size_t> theOnly(const Recording& recording, auto fits)
{
    const auto first = std::ranges::find_if(recording.columns, fits);
    if (std::ranges::count_if(recording.columns, fits) != 1) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(first - recording.columns.begin());
}

/// The only readable signal, or else the only readable column.
std::optional<std::size_t> onlyColumn(const Recording& recording)
{
    const auto readable = [](const Recording::Column& column) { return column.problem.empty(); };
    const auto signal = theOnly(recording, [&](const Recording::Column& column) {
        return readable(column) && column.role == Recording::Role::signal;
    });
    return signal ? signal : theOnly(recording, readable);
}

/// Removes spaces: "mem[3, 7]" is "mem[3,7]".
std::string withoutBlanks(std::string_view name)
{
    std::string text(name);
    std::erase(text, ' ');
    return text;
}

/// The first and last number of "A..B"; nullopt if the text is none.
std::optional<std::pair<std::size_t, std::size_t>> rangeIn(std::string_view text)
{
    constexpr std::string_view dots = "..";
    const std::size_t at = text.find(dots);
    std::size_t first = 0;
    std::size_t last = 0;
    const auto parse = [](std::string_view number, std::size_t& value) {
        const char* end = number.data() + number.size();
        return !number.empty() && std::from_chars(number.data(), end, value).ptr == end;
    };
    if (at == text.npos || !parse(text.substr(0, at), first) || !parse(text.substr(at + dots.size()), last) ||
        last < first) {
        return std::nullopt;
    }
    return std::pair(first, last);
}

/// The items of a list separated by commas that are not inside brackets.
std::vector<std::string_view> itemsOf(std::string_view list)
{
    std::vector<std::string_view> items;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t i = 0; i <= list.size(); ++i) {
        if (i == list.size() || (list[i] == ',' && depth == 0)) {
            items.push_back(list.substr(begin, i - begin));
            begin = i + 1;
        } else {
            depth += list[i] == '[' ? 1 : list[i] == ']' ? -1 : 0;
        }
    }
    return items;
}

std::vector<std::size_t> everySignal(const Recording& recording, std::string_view path)
{
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < recording.columns.size(); ++i) {
        const Recording::Column& column = recording.columns[i];
        if (column.problem.empty() && column.role == Recording::Role::signal) {
            columns.push_back(i);
        }
    }
    if (columns.empty()) {
        columns.push_back(findColumn(recording, {}, path));
    }
    return columns;
}

} // namespace

std::vector<std::size_t> findColumns(const Recording& recording, std::string_view names,
                                     std::string_view path)
{
    if (names.empty() || std::ranges::count(recording.columns, names, &Recording::Column::name) > 0) {
        return {findColumn(recording, names, path)};
    }
    if (names == "all") {
        return everySignal(recording, path);
    }
    std::vector<std::size_t> columns;
    const auto add = [&](std::size_t column) {
        if (std::ranges::find(columns, column) == columns.end()) {
            columns.push_back(column);
        }
    };
    for (const std::string_view item : itemsOf(names)) {
        const auto range = rangeIn(item);
        if (!range) {
            add(findColumn(recording, item, path));
        } else {
            findColumn(recording, std::to_string(range->second),
                       path); // so that a long range is refused at once
            for (std::size_t column = range->first; column <= range->second; ++column) {
                add(findColumn(recording, std::to_string(column), path));
            }
        }
    }
    return columns;
}

std::size_t findColumn(const Recording& recording, std::string_view nameOrNumber, std::string_view path)
{
    const auto& columns = recording.columns;
    const std::string file(path);
    if (nameOrNumber.empty()) {
        if (const auto only = onlyColumn(recording)) {
            return *only;
        }
        throw FormatError(file + " has " + std::to_string(columns.size()) +
                          " columns; choose one with --column, by " + allowedColumns(recording) + ".");
    }
    if (const auto namesakes = std::ranges::count(columns, nameOrNumber, &Recording::Column::name);
        namesakes > 1) {
        throw FormatError(file + " has " + std::to_string(namesakes) + " columns named \"" +
                          elided(nameOrNumber, mostShown) + "\"; choose one by its number from 0 to " +
                          std::to_string(columns.size() - 1) + ".");
    }
    auto found = std::ranges::find(columns, nameOrNumber, &Recording::Column::name);
    if (found == columns.end() && nameOrNumber.find('[') != nameOrNumber.npos) {
        found = std::ranges::find(columns, withoutBlanks(nameOrNumber), &Recording::Column::name);
    }
    auto number = static_cast<std::size_t>(found - columns.begin());
    if (found == columns.end()) {
        const char* end = nameOrNumber.data() + nameOrNumber.size();
        if (std::from_chars(nameOrNumber.data(), end, number).ptr != end || number >= columns.size()) {
            throw FormatError(file + " has no column \"" + elided(nameOrNumber, mostShown) +
                              "\"; it must be " + allowedColumns(recording) + ".");
        }
    }
    if (!columns[number].problem.empty()) {
        throw FormatError(columns[number].problem);
    }
    return number;
}

void requireColumns(const Recording& recording, const RecordingName& name)
{
    std::vector<std::size_t> columns = name.beside;
    columns.insert(columns.begin(), name.column);
    for (const std::size_t column : columns) {
        if (column >= recording.columns.size()) {
            throw FormatError(name.path + " has no column " + std::to_string(column) + "; it must be " +
                              allowedColumns(recording) + ".");
        }
        if (!recording.columns[column].problem.empty()) {
            throw FormatError(recording.columns[column].problem);
        }
    }
}

} // namespace quantoscope
