// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network.h"
#include "core/progress/progress.h"
#include "files/recordings/recording.h"

#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

/// Reads a network of spiking neurons: NIR (.nir), or a state_dict of snnTorch's modules as .npz or
/// .safetensors (state_dict.h). The format is recognized by the first bytes of the file, otherwise by its
/// ending.
///
/// Throws FileError if the file cannot be opened or is empty; FormatError if it is damaged, is not a network,
/// or has what is not supported: a leak or reset potential other than 0, unknown types or parameters, NaN or
/// infinite numbers, names of missing nodes; Cancelled; std::bad_alloc; std::runtime_error if the program
/// quantoscope-reader is missing. A network without an Input node or with two Output nodes is read; planOf()
/// checks that. O(values + edges · log(nodes + edges)).
Network readNetwork(const std::string& path, const Progress& progress = {});

/// The same for a file that is open or in memory.
Network networkIn(const RecordingFile& file, const Progress& progress = {});

/// The file name endings of networks, without the dot, in lower case.
std::vector<std::string_view> networkEndings();

} // namespace quantoscope
