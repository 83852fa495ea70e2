// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signals/signal.h"
#include "files/recordings/recording.h"

namespace quantoscope {

/// The file at `path` (in the system's own encoding) with its content. A small file is copied at one moment;
/// a large one stays mapped as long as the result, or a recording or samples of it, live. Throws FileError.
RecordingFile openRecording(const std::string& path);

/// Opens and reads a file as readRecording() does.
Recording loadRecording(const std::string& path, const ReadingOptions& options = {},
                        const Progress& progress = {});

/// A column of a recording under its own name.
std::shared_ptr<const Signal> signalOf(const Recording& recording, std::size_t column,
                                       const Progress& progress = {});

} // namespace quantoscope
