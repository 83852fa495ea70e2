// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network.h"
#include "core/progress/progress.h"
#include "files/recordings/reader_tree.h"
#include "files/recordings/recording.h"

#include <string>

namespace quantoscope {

/// The network in a NIR file, which is HDF5. Throws FormatError for a file that is damaged or not NIR, and
/// for what is not supported; Cancelled; std::bad_alloc; std::runtime_error if the program quantoscope-reader
/// is missing.
Network readNir(const RecordingFile& file, const Progress& progress);

/// The network in the group /node of a NIR file; `path` is for sentences. Sub-graphs are flattened. Throws
/// FormatError. O(values + edges · log(nodes + edges)).
Network networkOf(const std::string& path, reader::TreeGroup&& root);

} // namespace quantoscope
