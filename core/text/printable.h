// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace quantoscope {

/// Makes text from a file safe to show in a sentence: on one line, in UTF-8, every byte that is not part of a
/// visible character written as "\x0A". Text of more than `most` bytes is cut at the end of a character and
/// "…" is appended. O(length).
std::string printable(std::string_view text, std::size_t most = std::string_view::npos);

/// As printable(), but the middle of a text of more than `most` bytes is replaced by "…": long names often
/// differ at their ends.
std::string elided(std::string_view text, std::size_t most);

/// Most bytes of text from a file that a sentence quotes.
inline constexpr std::size_t mostShown = 40;

} // namespace quantoscope
