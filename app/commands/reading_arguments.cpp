// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/reading_arguments.h"

#include "app/commands/output.h"
#include "core/explore/setup.h"
#include "core/text/number_text.h"
#include "files/exports/csv_field.h"
#include "files/recordings/array_axes.h"
#include "files/recordings/find_column.h"

#include <algorithm>

namespace quantoscope {
namespace {

constexpr int mostLines = 1'000'000'000;

std::string listing(const std::string& path, const Recording& recording, bool severalFiles)
{
    std::string text;
    for (std::size_t i = 0; i < recording.columns.size(); ++i) {
        const Recording::Column& column = recording.columns[i];
        const auto& rate = column.calibration.samplingRate;
        text += (severalFiles ? csvField(path) + "," : "") + std::to_string(i) + "," + csvField(column.name) +
                "," + std::to_string(column.length) + "," + (rate ? numberText(*rate) : "") + "," +
                csvField(column.calibration.unit) + "," + csvField(column.problem) + "\n";
    }
    return text;
}

SortedSamples sortedTogether(const ChosenColumns& chosen)
{
    if (chosen.numbers.size() == 1) {
        const auto signal = signalOf(chosen.recording, chosen.numbers.front());
        SortedSamples samples(signal->samples());
        signal->requireUnchanged();
        return samples;
    }
    std::vector<float> all;
    for (const std::size_t number : chosen.numbers) {
        const auto signal = signalOf(chosen.recording, number);
        all.insert(all.end(), signal->samples().begin(), signal->samples().end());
        signal->requireUnchanged();
    }
    return SortedSamples(all);
}

} // namespace

std::string nonFiniteText(const NonFiniteCounts& counts, std::size_t samples)
{
    return std::to_string(counts.total()) + " of " + std::to_string(samples) +
           (samples == 1 ? " sample" : " samples") + (counts.total() == 1 ? " is" : " are") +
           " not finite (" + std::to_string(counts.nan) + " NaN, " + std::to_string(counts.infinities()) +
           " infinite)";
}

ReadingArguments::ReadingArguments(Arguments& arguments, std::string command)
    : m_command(std::move(command)), m_column(arguments, "column", "--column",
                                              "Column, array or channel to read: a name, a place in an array "
                                              "such as \"mem[3,7]\", or a number from 0; quantize, fit and "
                                              "sweep also take several, 0..63,80, or all"),
      m_columns(arguments, "--columns", "List the columns with length, sampling rate and unit, and exit"),
      m_skipLines(arguments, "skip_lines", "--skip-lines",
                  "Lines to skip above the header of a text file (default: detected)"),
      m_header(arguments, "header", "--header",
               "Line of a text file with the names of the columns, or none (default: detected)"),
      m_axes(
          arguments, "axes", "--axes",
          "Axes of arrays, one letter each: s steps, b batch, n neurons, c channels, h height, w width; for "
          "example bsn (default: guessed)"),
      m_gain(arguments, "input_gain", "--input-gain", "Factor for every number in the file (default 1)"),
      m_offset(arguments, "input_offset", "--input-offset",
               "Added after the gain (default 0); gain 0.0666667 and offset 4.33333 map -65 mV to 0 and -50 "
               "mV to 1")
{
    m_column.takes("NAME|NUMBER");
    m_skipLines.takes("N");
    m_header.takes("none|N");
    m_axes.takes("LETTERS");
    for (Argument* argument : std::initializer_list<Argument*>{&m_column, &m_columns, &m_skipLines, &m_header,
                                                               &m_axes, &m_gain, &m_offset}) {
        argument->in("Recording");
    }
}

bool ReadingArguments::anyGiven() const
{
    return m_column.given() || m_columns.given() || m_skipLines.given() || m_header.given() ||
           m_axes.given() || m_gain.given() || m_offset.given();
}

ReadingOptions ReadingArguments::options() const
{
    ReadingOptions options;
    if (m_skipLines.given()) {
        const int lines = m_skipLines.integer("an integer from 0 to " + std::to_string(mostLines));
        if (lines < 0 || lines > mostLines) {
            m_skipLines.refuse("an integer from 0 to " + std::to_string(mostLines));
        }
        options.skipLines = static_cast<std::size_t>(lines);
    }
    if (m_header.given() && m_header.text() == "none") {
        options.headerLine = 0;
    } else if (m_header.given()) {
        const std::string allowed = "none, or a line number from 1 to " + std::to_string(mostLines);
        const int line = m_header.integer(allowed);
        if (line < 1 || line > mostLines) {
            m_header.refuse(allowed);
        }
        options.headerLine = static_cast<std::size_t>(line);
    }
    if (m_axes.given()) {
        options.axes = m_axes.text();
        if (const std::string problem = problemOfAxes(options.axes); !problem.empty()) {
            throw UsageError(problem);
        }
    }
    m_gain.into(options.gain);
    m_offset.into(options.offset);
    if (const auto problem = validate(options)) {
        throw UsageError(problem->sentence);
    }
    return options;
}

bool ReadingArguments::listColumns(const std::vector<std::string>& paths) const
{
    if (!m_columns.given()) {
        return false;
    }
    const bool several = paths.size() > 1;
    std::string text = std::string(several ? "file," : "") + "number,name,samples,rate_hz,unit,problem\n";
    for (const std::string& path : paths) {
        const Recording recording = loadRecording(path, options());
        const auto unsure = std::ranges::find(recording.arrays, false, &Recording::Array::sure);
        const std::size_t column = unsure == recording.arrays.end() ? 0 : unsure->firstColumn;
        tellNotes({recording.notes, {axesNote(recording, path, column), leftOutNote(recording, path)}});
        text += listing(path, recording, several);
    }
    writeToStandardOutput(text, "redirect it to another place");
    return true;
}

void ReadingArguments::tellNotes(const std::vector<std::vector<std::string>>& notes) const
{
    for (const auto& several : notes) {
        for (const std::string& note : several) {
            if (!note.empty()) {
                tell(m_command, "note: " + note);
            }
        }
    }
}

void ReadingArguments::tellInterpretation(const Recording& recording, const std::string& path,
                                          std::size_t number) const
{
    tellNotes({recording.notes,
               {axesNote(recording, path, number), column().empty() ? leftOutNote(recording, path) : ""}});
}

ChosenColumn ReadingArguments::choose(const RecordingFile& file) const
{
    Recording recording = readRecording(file, options());
    const std::size_t number = findColumn(recording, column(), file.path);
    tellInterpretation(recording, file.path, number);
    return {.recording = std::move(recording), .number = number};
}

ChosenColumns ReadingArguments::chooseSeveral(const RecordingFile& file) const
{
    Recording recording = readRecording(file, options());
    std::vector<std::size_t> numbers = findColumns(recording, column(), file.path);
    tellInterpretation(recording, file.path, numbers.front());
    return {.recording = std::move(recording), .numbers = std::move(numbers)};
}

SortedSamples ReadingArguments::sorted(const std::string& path) const
{
    const ChosenColumns chosen = chooseSeveral(openRecording(path));
    SortedSamples samples = sortedTogether(chosen);
    if (samples.empty()) {
        throw UsageError(path + " contains no finite number in column " +
                         chosen.recording.columns[chosen.numbers.front()].name +
                         (chosen.numbers.size() > 1 ? " or the others" : "") + "; at least one is required.");
    }
    const NonFiniteCounts& others = samples.nonFinite();
    if (others.total() > 0) {
        tell(m_command,
             "note: " + path + ": " + nonFiniteText(others, samples.size() + others.total()) + "; left out.");
    }
    return samples;
}

} // namespace quantoscope
