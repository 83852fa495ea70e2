// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network.h"
#include "core/progress/progress.h"

#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

/// Reads a network of spiking neurons from a NIR file (.nir). The format is recognized by the first bytes of
/// the file, whatever its ending.
///
/// Throws FileError if the file cannot be opened or is empty; FormatError if it is damaged, is not a network,
/// or has what is not supported: a leak or reset potential other than 0, unknown types or parameters, NaN or
/// infinite numbers, names of missing nodes; Cancelled; std::bad_alloc; std::runtime_error if the program
/// quantoscope-reader is missing. A network without an Input node or with two Output nodes is read; planOf()
/// checks that. O(values + edges · log(nodes + edges)).
Network readNetwork(const std::string& path, const Progress& progress = {});

/// The file name endings of networks, without the dot, in lower case.
std::vector<std::string_view> networkEndings();

} // namespace quantoscope
