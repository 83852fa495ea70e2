// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace quantoscope {

/// The window and its pictures need some threads and descriptors at once. Throws std::runtime_error if the
/// system does not allow them: what waits for a thread's result would wait for ever, and Qt ends the program
/// without a descriptor.
void requireWindowMeans();

/// The window names files in UTF-8, as Qt does. Throws UsageError for a path that is not, which it would take
/// for another.
void requireWindowPath(const std::string& path);

} // namespace quantoscope
