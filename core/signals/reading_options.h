// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace quantoscope {

/// What a person says about a recording's file where the file itself leaves it open. What is not set is
/// guessed.
struct ReadingOptions
{
    std::optional<std::size_t> skipLines = std::nullopt; ///< Text: lines before the header or the first row.
    std::optional<std::size_t> headerLine =
        std::nullopt;      ///< Text: the line of names, from 1; 0: none names them.
    std::string axes = {}; ///< Arrays with as many axes as there are letters: see array_axes.h.

    bool operator==(const ReadingOptions&) const = default;
};

} // namespace quantoscope
