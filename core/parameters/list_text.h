// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Lists of numbers and names as text, separated by commas, for the command line, sessions and the window.

namespace quantoscope {

/// The words between the commas, at least one. A word may be empty.
std::vector<std::string_view> wordsIn(std::string_view text);

/// One to `longest` integers from `least` to `most`; nullopt if the text is anything else.
std::optional<std::vector<int>> integersIn(std::string_view text, int least, int most, std::size_t longest);

/// Numbers of bits from `least` to `most`, or "float" for 0, each once; nullopt if the text is anything else.
std::optional<std::vector<int>> bitsIn(std::string_view text, int least, int most);

/// The indices of one or more words in `names`; nullopt if a word is not among them.
std::optional<std::vector<std::size_t>> choicesIn(std::string_view text,
                                                  std::span<const std::string_view> names);

/// "64,32"
std::string integersText(std::span<const int> numbers);

/// "2,4,float"
std::string bitsListText(std::span<const int> bits);

} // namespace quantoscope
