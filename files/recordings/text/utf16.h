// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace quantoscope {

/// Converts UTF-16 that begins with a byte order mark to UTF-8; nullopt if there is no byte order mark.
/// Invalid UTF-16 becomes U+FFFD. O(bytes).
std::optional<std::string> fromUtf16(std::string_view bytes);

} // namespace quantoscope
