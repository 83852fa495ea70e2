// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signals/signal.h"
#include "files/recordings/recording.h"

namespace quantoscope {

/// The file at `path` (in the system's native encoding) with its content. A file of up to 64 MiB is copied; a
/// larger one stays mapped as long as the result, or a recording or samples from it, exist. Throws FileError.
RecordingFile openRecording(const std::string& path);

/// Opens and reads a file as readRecording() does.
Recording loadRecording(const std::string& path, const ReadingOptions& options = {},
                        const Progress& progress = {});

/// The column `column` of the recording as a signal with the column's name. Throws as
/// Recording::Column::read() does.
std::shared_ptr<const Signal> signalOf(const Recording& recording, std::size_t column,
                                       const Progress& progress = {});

} // namespace quantoscope
