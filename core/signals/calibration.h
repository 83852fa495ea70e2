// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace quantoscope {

/// Metadata of a file's samples: their times and their unit.
struct Calibration
{
    std::optional<double> samplingRate = std::nullopt; ///< In Hz, positive and finite; empty if unknown.
    std::string unit = {}; ///< Unit of the values, such as "mV"; empty if unknown.
    /// Indices of the samples at which a new segment starts (sweeps, gaps); ascending, without 0.
    std::vector<std::size_t> borders = {};

    bool operator==(const Calibration&) const = default;
};

} // namespace quantoscope
