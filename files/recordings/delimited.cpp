// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/delimited.h"

#include "core/text/printable.h"
#include "core/text/translate.h"
#include "files/recordings/array_columns.h"
#include "files/recordings/text/table.h"
#include "files/recordings/text/utf16.h"

#include <cmath>

namespace quantoscope {
namespace {

/// The text of a file and the memory that it is in.
struct Text : public SampleMemory
{
    std::string_view content;
    std::string converted;                      ///< The text in UTF-8 if the file is UTF-16.
    std::shared_ptr<const SampleMemory> memory; ///< Owns the bytes of the file.
};

class ParsedColumn : public SampleMemory
{
public:
    explicit ParsedColumn(LargeArray samples) : m_samples(std::move(samples)) {}
    const float* samples() const { return m_samples.get(); }

private:
    LargeArray m_samples;
};

std::shared_ptr<const Text> textOf(const RecordingFile& file)
{
    auto text = std::make_shared<Text>();
    text->memory = file.memory;
    text->content = file.text();
    if (auto converted = fromUtf16(file.text())) {
        text->converted = std::move(*converted);
        text->content = text->converted;
    }
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text->content.starts_with(byteOrderMark)) {
        text->content.remove_prefix(byteOrderMark.size());
    }
    if (text->content.find('\0') != std::string_view::npos) {
        throw FormatError(Core::said("%1 is not a text file (it contains a null byte); a recording with this "
                                     "extension must consist of columns of numbers as text.",
                                     {file.path}));
    }
    return text;
}

[[noreturn]] void refuseWithoutRows(const RecordingFile& file, std::string_view text)
{
    const bool blank = text.find_first_not_of(" \t\r\n") == text.npos;
    throw FormatError(
        blank ? Core::said("%1 contains no data; a recording needs at least one row of numbers.", {file.path})
              : Core::said("%1 contains no column of numbers; a recording needs at least one.", {file.path}));
}

TextDialect requiredDialect(const RecordingFile& file, std::string_view text, const ReadingOptions& options)
{
    TextDialect dialect = dialectOf(text, options);
    if (dialect.columns.empty()) {
        refuseWithoutRows(file, text);
    }
    if (dialect.decimalCommas) {
        throw FormatError(Core::said("%1 may use decimal commas: each row is two integers separated by a "
                                     "comma. Save it with semicolons between columns or with decimal points, "
                                     "or pass --header none to read it as two columns.",
                                     {file.path}));
    }
    if (dialect.columns.size() > mostChannels) {
        throw FormatError(
            Core::said("%1 has %2 columns; at most %3 are supported (time must run down the rows).",
                       {file.path, std::to_string(dialect.columns.size()), std::to_string(mostChannels)}));
    }
    return dialect;
}

std::string problemOf(const RecordingFile& file, const TextColumn& column, const std::string& name)
{
    switch (column.kind) {
    case ColumnKind::text:
        return Core::said("%1, %2: the column contains text (for example \"%3\"), not numbers.",
                          {file.path, elided(name, mostShown), printable(column.example, mostShown)});
    case ColumnKind::index:
        return Core::said("%1, %2: the column is a row number, not a signal.",
                          {file.path, elided(name, mostShown)});
    default:
        return {};
    }
}

/// Hz, from the preamble or from an evenly spaced time column. Times without a unit are taken
/// as seconds, with a note.
std::optional<double> samplingRateOf(const RecordingFile& file, const TextTable& table, Recording& recording,
                                     const Progress& progress)
{
    const TextDialect& dialect = table.dialect();
    if (dialect.samplingRate || !dialect.time) {
        return dialect.samplingRate;
    }
    const TextColumn& time = dialect.columns[*dialect.time];
    if (time.unit.empty() && table.firstStep(*dialect.time) == 1) {
        return std::nullopt; // step numbers, not seconds
    }
    const auto seconds = time.unit.empty() ? std::optional(1.0) : secondsIn(time.unit);
    const double step = seconds ? table.evenStep(*dialect.time, progress) * *seconds : 0;
    if (step <= 0 || !std::isfinite(1 / step)) {
        return std::nullopt;
    }
    if (time.unit.empty()) {
        recording.notes.push_back(
            Core::said("%1: %2 has no unit; seconds are assumed.",
                       {file.path, elided(recording.columns[*dialect.time].name, mostShown)}));
    }
    return 1 / step;
}

void addNotes(const RecordingFile& file, const TextTable& table, Recording& recording)
{
    const TextDialect& dialect = table.dialect();
    const std::string row = std::to_string(dialect.firstRow);
    if (!dialect.sure) {
        recording.notes.push_back(dialect.headerLine != 0
                                      ? Core::said("%1: guessed that line %2 contains the names and that the "
                                                   "data start at line %3; check that no sample is missing.",
                                                   {file.path, std::to_string(dialect.headerLine), row})
                                      : Core::said("%1: guessed that the data start at line %2, without "
                                                   "names; check that the first sample is correct.",
                                                   {file.path, row}));
    }
    if (table.emptyRowsAtEnd() > 0) {
        recording.notes.push_back(Core::said("%1: %2 empty rows at the end are ignored.",
                                             {file.path, std::to_string(table.emptyRowsAtEnd())}));
    }
    if (dialect.columns.size() == 1 && table.blankLines() > 0) {
        recording.notes.push_back(
            Core::said("%1: %2 blank lines are ignored.", {file.path, std::to_string(table.blankLines())}));
    }
    recording.text = Recording::TextLayout{
        .headerLine = dialect.headerLine, .firstRow = dialect.firstRow, .sure = dialect.sure};
}

/// Times, row numbers, text and empty columns are not signals.
Recording::Role roleOf(const TextTable& table, std::size_t column)
{
    const bool signal =
        table.dialect().columns[column].kind == ColumnKind::number && table.dialect().time != column;
    return signal ? Recording::Role::signal : Recording::Role::other;
}

} // namespace

Recording readDelimited(const RecordingFile& file, const ReadingOptions& options, const Progress& progress)
{
    const auto text = textOf(file);
    const auto table = std::make_shared<const TextTable>(
        file.path, text->content, requiredDialect(file, text->content, options), part(progress, 0, 0.5));
    Recording recording;
    for (std::size_t i = 0; i < table->dialect().columns.size(); ++i) {
        const TextColumn& column = table->dialect().columns[i];
        const std::string name = column.name.empty() ? columnName(i) : column.name;
        Recording::Column& taken = recording.columns.emplace_back();
        taken.name = name;
        taken.length = table->rows();
        taken.calibration.unit = column.unit;
        taken.role = roleOf(*table, i);
        taken.problem = problemOf(file, column, name);
        taken.reader = [text, table, i](const Progress& reading) -> SharedSamples {
            const auto parsed = std::make_shared<const ParsedColumn>(table->read(i, reading));
            return {{parsed->samples(), table->rows()}, parsed};
        };
        taken.wideReader = [text, table, i](const Progress& reading) { return table->readWide(i, reading); };
    }
    const auto rate = samplingRateOf(file, *table, recording, part(progress, 0.5, 1));
    for (Recording::Column& column : recording.columns) {
        column.calibration.samplingRate = rate;
    }
    addNotes(file, *table, recording);
    return recording;
}

} // namespace quantoscope
