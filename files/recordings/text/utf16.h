// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace quantoscope {

/// The UTF-8 of a text in UTF-16 that begins with a byte order mark; nothing if it does not. What is not
/// UTF-16 in it becomes U+FFFD. O(bytes).
std::optional<std::string> fromUtf16(std::string_view bytes);

} // namespace quantoscope
