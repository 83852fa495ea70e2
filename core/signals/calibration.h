// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace quantoscope {

/// What a file says of the numbers in it: how they lie in time, and what they measure.
struct Calibration
{
    std::optional<double> samplingRate = std::nullopt; ///< Hz, positive and finite; empty where unknown.
    std::string unit = {};                             ///< Of the values, such as "mV"; empty where unknown.
    std::vector<std::size_t> borders = {}; ///< The samples at which a new stretch begins (sweeps, gaps);
                                           ///< ascending, without 0.

    bool operator==(const Calibration&) const = default;
};

} // namespace quantoscope
