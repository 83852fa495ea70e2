// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace quantoscope {

/// The window names files in UTF-8, as Qt does. Throws UsageError for a path that is not, which it would take
/// for another.
void requireWindowPath(const std::string& path);

} // namespace quantoscope
