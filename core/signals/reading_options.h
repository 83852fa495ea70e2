// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace quantoscope {

/// Settings for reading a recording that the file itself does not determine. An option that is not
/// set is guessed.
struct ReadingOptions
{
    /// Text: number of lines before the header or the first row.
    std::optional<std::size_t> skipLines = std::nullopt;
    /// Text: line with the column names, from 1; 0 if there is none.
    std::optional<std::size_t> headerLine = std::nullopt;
    /// Each number in the file becomes gain · number + offset, for example to convert millivolts to units
    /// of the threshold.
    double gain = 1;       ///< Finite, not 0.
    double offset = 0;     ///< Finite.
    std::string axes = {}; ///< For arrays, one letter per axis: see array_axes.h.

    bool scales() const { return gain != 1 || offset != 0; }

    bool operator==(const ReadingOptions&) const = default;
};

} // namespace quantoscope
