// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/reader_format.h"
#include "files/recordings/recording.h"

// The program quantoscope-reader from the side that starts it: a process for each question, limited,
// sandboxed and killed if it is not needed any more.

namespace quantoscope {

/// The reader is sought beside the running program, then in ../libexec/quantoscope beside it, then where the
/// project was to be installed. `path` comes before all these; for programs elsewhere, such as tests. Call
/// before any thread is started.
void useReaderProgram(std::string path);

/// The arrays in a file of a format that the reader knows.
///
/// Throws FormatError with the reader's refusal, and if the file makes its library crash or compute for
/// longer than any honest file does; std::bad_alloc if the reader ran out of memory; Cancelled;
/// std::runtime_error if the reader cannot be started.
reader::Listing listByReader(const RecordingFile& file, std::string_view format, const Progress& progress);

/// The samples of a column; request.rows of them. Throws as listByReader() does.
std::vector<float> readByReader(const RecordingFile& file, std::string_view format,
                                const reader::ColumnRequest& request, const Progress& progress);

} // namespace quantoscope
