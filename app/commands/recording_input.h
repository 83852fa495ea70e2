// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/arguments.h"
#include "core/signals/sorted_samples.h"

#include <string>
#include <vector>

namespace quantoscope {

/// "2 of 9 samples are not finite (1 NaN, 1 infinite)".
std::string nonFiniteText(const NonFiniteCounts& counts, std::size_t samples);

/// The finite samples of one column of a recording, sorted; how many others are left out is told on standard
/// error in the name of `command`. Throws FileError, FormatError; UsageError where there is no finite sample.
SortedSamples sortedRecording(std::string_view command, const std::string& path, std::string_view column);

/// --input FILE and --column: the one recording of a command.
class RecordingInput
{
public:
    explicit RecordingInput(Arguments& arguments);

    const std::string& path() const { return m_input.text(); }
    SortedSamples sorted(std::string_view command) const
    {
        return sortedRecording(command, m_input.text(), m_column.text());
    }

private:
    ValueOption m_input;
    ValueOption m_column;
};

} // namespace quantoscope
