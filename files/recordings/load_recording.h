// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signals/signal.h"
#include "files/recordings/recording.h"

namespace quantoscope {

/// Opens the file at `path` (in the system's own encoding) and reads it as readRecording() does. A small file
/// is copied at one moment; a large one stays mapped as long as the recording or samples of it live, and its
/// columns throw FileError if another program changes the file.
Recording loadRecording(const std::string& path, const ReadingOptions& options = {},
                        const Progress& progress = {});

/// A column of a recording under its own name.
std::shared_ptr<const Signal> signalOf(const Recording& recording, std::size_t column,
                                       const Progress& progress = {});

} // namespace quantoscope
