// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace quantoscope {

/// Which line of a text file names the columns.
struct HeaderLine
{
    std::size_t number = 0; ///< Counted from 1; 0: none does.

    bool operator==(const HeaderLine&) const = default;
};

/// What a person says about a file where the file itself leaves it open. What is not set is guessed.
struct ReadingOptions
{
    std::optional<std::size_t> skipLines = std::nullopt; ///< Text: lines before the header or the first row.
    std::optional<HeaderLine> header = std::nullopt;     ///< Text.
    std::string axes = {}; ///< Arrays of as many axes as there are letters: see array_axes.h. Empty: guessed.

    bool operator==(const ReadingOptions&) const = default;
};

} // namespace quantoscope
