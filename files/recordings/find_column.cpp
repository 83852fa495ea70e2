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

} // namespace

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
