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
        std::nullopt; ///< Text: the line of names, from 1; 0: none names them.
    /// Each number of the file becomes gain · number + offset: so millivolts come to units of the threshold.
    double gain = 1;       ///< Finite, not 0.
    double offset = 0;     ///< Finite.
    std::string axes = {}; ///< Arrays with as many axes as there are letters: see array_axes.h.

    bool scales() const { return gain != 1 || offset != 0; }

    bool operator==(const ReadingOptions&) const = default;
};

} // namespace quantoscope
