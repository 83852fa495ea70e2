// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace quantoscope {

/// Inputs of a network: spikes or currents for each sample, step and feature.
struct NetworkData
{
    std::size_t samples = 0;
    std::size_t steps = 0;
    std::size_t features = 0;
    bool constant = false;          ///< Each sample has one step of values, which is repeated.
    std::vector<float> values = {}; ///< samples x steps x features, or samples x features if constant.
    std::vector<int> labels = {};   ///< The class of each sample, from 0; empty if unknown.

    std::span<const float> at(std::size_t sample, std::size_t step) const
    {
        const std::size_t row = constant ? sample : sample * steps + step;
        return std::span(values).subspan(row * features, features);
    }
};

} // namespace quantoscope
