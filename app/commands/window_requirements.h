// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace quantoscope {

/// Checks that the system allows the threads and file descriptors that the window and its drawing need.
/// Throws std::runtime_error if not: a missing thread would make its caller wait forever, and without a
/// descriptor Qt ends the program.
void requireWindowMeans();

/// Throws UsageError if `path` is not valid UTF-8: Qt would convert it to a different path.
void requireWindowPath(const std::string& path);

} // namespace quantoscope
