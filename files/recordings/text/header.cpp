// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/text/header.h"

#include "files/recordings/text/preamble.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace quantoscope {
namespace {

/// '#' for most programs, '%' for MATLAB, ';' for sigrok.
bool isComment(const SampledLine& line, char delimiter)
{
    const std::string_view text = trimmed(line.text);
    return (text.starts_with('#') && !isSpreadsheetError(text)) || text.starts_with('%') ||
           (text.starts_with(';') && delimiter != ';');
}

/// The names in a line if there is one for each column; otherwise empty.
std::vector<std::string> namesIn(std::string_view line, const TextDialect& dialect)
{
    const std::size_t wanted = dialect.columns.size();
    for (const char delimiter : {dialect.delimiter, '\t', ';', ',', ' '}) {
        auto fields = fieldsOf(line, delimiter);
        if (fields.size() == wanted + 1 && (fields.back().empty() || fields.back() == "Comment")) { // LabVIEW
            fields.pop_back();
        }
        if (fields.size() == wanted) {
            std::vector<std::string> names;
            std::ranges::transform(fields, std::back_inserter(names), nameIn);
            return names;
        }
    }
    return {};
}

/// The names in a comment. For a single column the comment must be a single word,
/// because otherwise it is prose.
std::vector<std::string> namesInComment(std::string_view line, const TextDialect& dialect)
{
    const std::string_view content = trimmed(trimmed(line).substr(1));
    const bool prose = dialect.columns.size() == 1 && std::ranges::any_of(content, isBlankCharacter);
    return prose || content.empty() ? std::vector<std::string>() : namesIn(content, dialect);
}

bool isUnit(std::string_view field)
{
    constexpr std::array<std::string_view, 24> units{
        "V",   "mV",   "uV",   "µV",    "μV",     "A",        "mA", "uA",   "µA", "nA", "pA", "Hz",
        "kHz", "VOLT", "Volt", "Volts", "Ampere", "Sequence", "1",  "a.u.", "dB", "%",  "C",  "K"};
    const bool bracketed = field.size() > 2 && ((field.front() == '(' && field.back() == ')') ||
                                                (field.front() == '[' && field.back() == ']'));
    return bracketed || secondsIn(field) || std::ranges::find(units, field) != units.end();
}

std::string plainUnit(std::string_view field)
{
    if (!field.empty() && (field.front() == '(' || field.front() == '[')) {
        field = field.substr(1, field.size() - 2);
    }
    return field == "VOLT" || field == "Volt" || field == "Volts" ? "V" : std::string(field);
}

/// Whether the fields are a row of units.
bool isUnitRow(const std::vector<std::string>& fields)
{
    const bool any = std::ranges::any_of(fields, [](const std::string& field) { return !field.empty(); });
    return any && std::ranges::all_of(
                      fields, [](const std::string& field) { return field.empty() || isUnit(field); });
}

bool isTimeName(std::string_view name)
{
    std::string lower(name.substr(0, name.find_first_of("([")));
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return std::tolower(c); });
    lower = trimmed(lower);
    constexpr std::array<std::string_view, 10> names{"time", "t",       "times", "timestamp", "timestamps",
                                                     "zeit", "x_value", "temps", "tiempo",    "second"};
    const std::string_view base = std::string_view(lower).substr(0, lower.find('_'));
    return std::ranges::find(names, lower) != names.end() ||
           (secondsIn(unitIn(name)) && std::ranges::find(names, base) != names.end());
}

/// Whether the names are 0, 1, 2, …, as pandas writes for columns without names.
bool areCounted(std::span<const std::string> names)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] != std::to_string(i)) {
            return false;
        }
    }
    return !names.empty();
}

enum class NumberHeader { no, yes, pandasIndexed, unclear };

/// Whether lines[row] has names that are numbers: pandas numbers columns without names from 0. It
/// writes floats with a decimal point ("1.0"), so a first line "0" above such floats is a name; above
/// "0.25" it may be a sample.
NumberHeader numberHeader(const TextDialect& dialect, std::span<const SampledLine> lines, std::size_t row)
{
    const auto names = namesIn(lines[row].text, dialect);
    if (row + 1 >= lines.size() || names.empty()) {
        return NumberHeader::no;
    }
    const auto next = fieldsOf(lines[row + 1].text, dialect.delimiter);
    if (names.size() > 1 && names.front().empty() && next.front() == "0" &&
        areCounted(std::span(names).subspan(1))) {
        return NumberHeader::pandasIndexed;
    }
    bool decimal = areCounted(names);
    bool pandas = false;
    for (const SampledLine& line : lines.subspan(row + 1)) {
        for (const std::string_view field : fieldsOf(line.text, dialect.delimiter)) {
            decimal = decimal && (isMissing(field) || field.find_first_of(".eE") != field.npos);
            pandas = pandas || field.ends_with(".0");
        }
    }
    return !decimal ? NumberHeader::no : pandas ? NumberHeader::yes : NumberHeader::unclear;
}

void takeNames(TextDialect& dialect, const std::vector<std::string>& names, const SampledLine& line)
{
    dialect.headerLine = line.number;
    for (std::size_t i = 0; i < names.size(); ++i) {
        dialect.columns[i].name = names[i];
        dialect.columns[i].unit = unitIn(names[i]);
    }
}

void takeUnits(TextDialect& dialect, const std::vector<std::string>& units)
{
    for (std::size_t i = 0; i < units.size(); ++i) {
        dialect.columns[i].unit = plainUnit(units[i]);
    }
}

/// Whether the first field of each row is its number, counted from 0.
bool countsRows(const TextDialect& dialect, std::span<const SampledLine> rows)
{
    std::size_t expected = 0;
    return std::ranges::all_of(rows, [&](const SampledLine& row) {
        return fieldsOf(row.text, dialect.delimiter).front() == std::to_string(expected++);
    });
}

void markIndex(TextDialect& dialect, std::span<const SampledLine> rows)
{
    TextColumn& first = dialect.columns.front();
    if (dialect.columns.size() > 1 && dialect.headerLine != 0 && first.name.empty() && rows.size() > 1 &&
        countsRows(dialect, rows)) {
        first.kind = ColumnKind::index;
    }
}

void findTime(TextDialect& dialect)
{
    for (std::size_t i = 0; i < dialect.columns.size() && dialect.columns.size() > 1; ++i) {
        if (dialect.columns[i].kind == ColumnKind::number && isTimeName(dialect.columns[i].name)) {
            dialect.time = i;
            return;
        }
    }
}

/// Whether a name is a number like the values of its column: then the header may be a damaged row.
bool isSuspicious(const std::vector<std::string>& names, const TextDialect& dialect)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!names[i].empty() && dialect.columns[i].kind == ColumnKind::number &&
            numberIn(names[i], dialect.style)) {
            return true;
        }
    }
    return false;
}

/// Takes names and units from the lines above the first row.
void nameFromAbove(TextDialect& dialect, std::span<const SampledLine> above)
{
    std::vector<std::string> units;
    std::size_t passed = 0; // lines that are neither names, units nor comments
    for (std::size_t i = above.size(); i-- > 0;) {
        const SampledLine& line = above[i];
        const bool comment = isComment(line, dialect.delimiter);
        const auto names = comment ? namesInComment(line.text, dialect) : namesIn(line.text, dialect);
        if (dialect.headerLine == 0 && !names.empty() && passed == 0) {
            if (!comment && units.empty() && i > 0 && isUnitRow(names)) {
                units = names;
                continue;
            }
            takeNames(dialect, names, line);
            dialect.sure = dialect.sure && !isSuspicious(names, dialect);
        } else if (!comment) {
            ++passed;
        }
    }
    if (!units.empty() && dialect.headerLine != 0) {
        takeUnits(dialect, units);
    }
    dialect.sure = dialect.sure && passed == 0;
}

} // namespace

std::string unitIn(std::string_view name)
{
    for (const auto& [open, close] : {std::pair('(', ')'), std::pair('[', ']')}) {
        const auto begin = name.rfind(open);
        if (begin != name.npos && name.ends_with(close) && begin + 2 < name.size()) {
            return std::string(trimmed(name.substr(begin + 1, name.size() - begin - 2)));
        }
    }
    const auto mark = name.rfind('_');
    const std::string_view ending = mark == name.npos ? std::string_view() : name.substr(mark + 1);
    return isUnit(ending) ? std::string(ending) : std::string();
}

void nameColumns(TextDialect& dialect, std::span<const SampledLine> lines, std::size_t row,
                 const ReadingOptions& options)
{
    const auto begin = [&](std::size_t first) {
        dialect.firstRow = lines[first].number;
        dialect.rowsBegin = lines[first].place;
    };
    const NumberHeader numbers = row == 0 ? numberHeader(dialect, lines, row) : NumberHeader::no;
    if (options.headerLine) {
        const auto header = std::ranges::find(lines, *options.headerLine, &SampledLine::number);
        if (*options.headerLine != 0 && header != lines.end()) {
            takeNames(dialect, namesIn(header->text, dialect), *header);
        }
    } else if (takePreamble(dialect, lines, row)) {
        row = static_cast<std::size_t>(std::ranges::find(lines, dialect.firstRow, &SampledLine::number) -
                                       lines.begin());
    } else if (numbers == NumberHeader::yes || numbers == NumberHeader::pandasIndexed) {
        takeNames(dialect, namesIn(lines[row].text, dialect), lines[row]);
        dialect.sure = numbers == NumberHeader::pandasIndexed;
        begin(++row);
    } else {
        nameFromAbove(dialect, lines.first(row));
        dialect.sure = (dialect.sure && numbers != NumberHeader::unclear) || options.skipLines.has_value();
    }
    markIndex(dialect, lines.subspan(row));
    findTime(dialect);
}

} // namespace quantoscope
