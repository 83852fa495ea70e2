// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/arguments.h"
#include "core/signals/sorted_samples.h"
#include "files/recordings/load_recording.h"

#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

/// "2 of 9 samples are not finite (1 NaN, 1 infinite)".
std::string nonFiniteText(const NonFiniteCounts& counts, std::size_t samples);

/// A recording and one of its columns.
struct ChosenColumn
{
    Recording recording;
    std::size_t number = 0;
};

/// A recording and at least one of its columns.
struct ChosenColumns
{
    Recording recording;
    std::vector<std::size_t> numbers;
};

/// The options for reading recordings: --column, --columns, --skip-lines, --header, --axes, --input-gain and
/// --input-offset. Notes are printed to standard error with the name of the command.
class ReadingArguments
{
public:
    ReadingArguments(Arguments& arguments, std::string command);

    /// The reading options that were given. Throws UsageError for an invalid value.
    ReadingOptions options() const;
    const std::string& column() const { return m_column.text(); }
    bool anyGiven() const;

    /// Whether --columns was given. Then the columns of the files are printed to standard output as CSV, in
    /// the order of `paths`. Throws UsageError, FileError, FormatError, WriteError.
    bool listColumns(const std::vector<std::string>& paths) const;

    /// Reads the recording and finds the column of --column. Prints notes on how the file was interpreted.
    /// Throws FileError, FormatError, UsageError.
    ChosenColumn choose(const std::string& path) const { return choose(openRecording(path)); }
    ChosenColumn choose(const RecordingFile& file) const;

    /// The same for --column with several columns, see findColumns().
    ChosenColumns chooseSeveral(const RecordingFile& file) const;

    /// The finite samples of the chosen columns together, sorted. Prints how many others are left out. Throws
    /// as chooseSeveral() does, and UsageError if there is no finite sample.
    SortedSamples sorted(const std::string& path) const;

private:
    void tellInterpretation(const Recording& recording, const std::string& path, std::size_t number) const;
    void tellNotes(const std::vector<std::vector<std::string>>& notes) const;

    std::string m_command;
    ValueOption m_column;
    Flag m_columns;
    ValueOption m_skipLines;
    ValueOption m_header;
    ValueOption m_axes;
    ValueOption m_gain;
    ValueOption m_offset;
};

} // namespace quantoscope
