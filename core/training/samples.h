// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace quantoscope {

/// Samples of a batch with their classes. `inputs` is samples x inputs for currents that are constant over
/// the steps, or samples x steps x inputs; `width` is the length of a sample: inputs or steps x inputs.
struct SamplesView
{
    std::span<const float> inputs;
    std::span<const std::uint8_t> labels; ///< The class of each sample.
    std::size_t width = 0;
    bool constant = true;

    std::size_t size() const { return labels.size(); }
    SamplesView subview(std::size_t first, std::size_t count) const
    {
        return {inputs.subspan(first * width, count * width), labels.subspan(first, count), width, constant};
    }
};

/// The same, with its memory.
struct TrainingSamples
{
    std::vector<float> inputs;
    std::vector<std::uint8_t> labels;
    std::size_t width = 0;
    bool constant = true;

    std::size_t size() const { return labels.size(); }
    operator SamplesView() const { return {inputs, labels, width, constant}; }

    bool operator==(const TrainingSamples&) const = default;
};

} // namespace quantoscope
