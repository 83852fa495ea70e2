// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/reader_format.h"
#include "files/recordings/recording.h"

// Starts the program quantoscope-reader: one process per request, limited, sandboxed, and killed
// when it is no longer needed.

namespace quantoscope {

/// Sets the path of the reader. By default it is searched in the folder of the running program, in
/// ../libexec/quantoscope relative to that folder, and in the installation folder of the build. For programs
/// in other places, such as tests. Not thread-safe: call before starting any thread.
void useReaderProgram(std::string path);

/// The arrays in a file; `format` is the name of a format of the reader.
///
/// Throws FormatError with the reader's message, or if its library crashes on the file or exceeds its time
/// limit; std::bad_alloc if the reader runs out of memory; Cancelled; std::runtime_error if the reader is
/// missing or cannot be started.
reader::Listing listByReader(const RecordingFile& file, std::string_view format, const Progress& progress);

/// The request.rows samples of a column. Throws as listByReader() does.
std::vector<float> readByReader(const RecordingFile& file, std::string_view format,
                                const reader::ColumnRequest& request, const Progress& progress);

/// The group at `path` with everything below it; empty if the file has no such group. Throws as
/// listByReader() does.
reader::TreeGroup treeByReader(const RecordingFile& file, std::string_view format, const std::string& path,
                               const Progress& progress);

} // namespace quantoscope
