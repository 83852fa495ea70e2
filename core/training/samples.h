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

/// How points of the plane were scaled into the square: scaled = (original - centre) / halfWidth.
struct InputScale
{
    float centreX = 0;
    float centreY = 0;
    float halfWidth = 1;

    bool operator==(const InputScale&) const = default;
};

/// Your own samples: constant over the steps, or with steps of their own.
struct YourSamples
{
    TrainingSamples samples;
    std::size_t inputs = 1;
    InputScale scale = {}; ///< Of points; see scaledSamples().

    std::size_t steps() const { return samples.constant ? 1 : samples.width / inputs; }
};

} // namespace quantoscope
