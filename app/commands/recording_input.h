// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/arguments.h"
#include "core/signals/sorted_samples.h"

#include <string>
#include <vector>

namespace quantoscope {

/// The finite samples of one column of a recording, sorted. Throws FileError, FormatError; UsageError where
/// there is no finite sample.
SortedSamples sortedRecording(const std::string& path, std::string_view column);

/// --input FILE and --column: the one recording of a command.
class RecordingInput
{
public:
    explicit RecordingInput(Arguments& arguments);

    const std::string& path() const { return m_input.text(); }
    SortedSamples sorted() const { return sortedRecording(m_input.text(), m_column.text()); }

private:
    ValueOption m_input;
    ValueOption m_column;
};

} // namespace quantoscope
