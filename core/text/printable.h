// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace quantoscope {

/// Text from a file as a sentence can hold it: on one line, in UTF-8, with every byte that is no part of a
/// visible character written as "\x0A". More than `most` bytes are cut off where a character ends, and "…"
/// says so. O(length).
std::string printable(std::string_view text, std::size_t most = std::string_view::npos);

/// The same, but of more than `most` bytes the middle is left out, where "…" stands: long names often differ
/// in their ends.
std::string elided(std::string_view text, std::size_t most);

/// The most of a file's own words that a sentence shows.
inline constexpr std::size_t mostShown = 40;

} // namespace quantoscope
