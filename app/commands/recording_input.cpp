// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/recording_input.h"

#include "app/commands/output.h"
#include "ui/files/file_access.h"

namespace quantoscope {

std::string nonFiniteText(const NonFiniteCounts& counts, std::size_t samples)
{
    return std::to_string(counts.total()) + " of " + std::to_string(samples) +
           (samples == 1 ? " sample" : " samples") + (counts.total() == 1 ? " is" : " are") +
           " not finite (" + std::to_string(counts.nan) + " NaN, " + std::to_string(counts.infinities()) +
           " infinite)";
}

SortedSamples sortedRecording(std::string_view command, const std::string& path, std::string_view column)
{
    const Recording recording = loadRecording(QString::fromLocal8Bit(path));
    const std::size_t number = findColumn(recording, column, path);
    const auto signal = signalOf(recording, number);
    SortedSamples samples(signal->samples());
    if (samples.empty()) {
        throw UsageError(path + " holds no finite number in " + signal->name() + "; at least one is needed.");
    }
    const NonFiniteCounts& others = samples.nonFinite();
    if (others.total() > 0) {
        tell(command,
             "note: " + path + ": " + nonFiniteText(others, samples.size() + others.total()) + "; left out.");
    }
    return samples;
}

RecordingInput::RecordingInput(Arguments& arguments)
    : m_input(arguments, "input", "--input", "A recording of the membrane: " + recordingEndingList()),
      m_column(arguments, "column", "--column",
               "Which column, array or channel of it, by name or by number from 0")
{
    m_input.takes("FILE").require();
    m_column.takes("NAME|NUMBER");
}

} // namespace quantoscope
