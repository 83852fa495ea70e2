// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/encoding.h"

#include "core/signals/portable_random.h"

#include <algorithm>

namespace quantoscope {
namespace {

/// A seed for each sample; neighbouring seeds and samples share none in practice.
std::uint64_t seedOf(std::uint64_t seed, std::size_t sample)
{
    constexpr std::uint64_t spread = 0x9e3779b97f4a7c15U; // 2^64 divided by the golden ratio
    return (seed + 1) * spread ^ (static_cast<std::uint64_t>(sample) << 20U);
}

void fire(std::span<const float> values, double gain, UniformSource uniform, std::span<float> spikes)
{
    for (std::size_t first = 0; first < spikes.size(); first += values.size()) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            spikes[first + i] = uniform() < gain * double{values[i]} ? 1.0F : 0.0F;
        }
    }
}

void fireOnce(std::span<const float> values, std::size_t steps, std::span<float> spikes)
{
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] >= darkestSpike) {
            const double time = (1 - std::min(1.0, double{values[i]})) * static_cast<double>(steps);
            spikes[static_cast<std::size_t>(time) * values.size() + i] = 1;
        }
    }
}

} // namespace

TrainingSamples encoded(const TrainingSamples& values, Encoding encoding, double gain, std::size_t steps,
                        std::uint64_t seed)
{
    TrainingSamples result{.inputs = {}, .labels = values.labels, .width = values.width, .constant = true};
    if (encoding == Encoding::current) {
        result.inputs.resize(values.inputs.size());
        std::ranges::transform(values.inputs, result.inputs.begin(),
                               [gain](float value) { return static_cast<float>(gain * double{value}); });
        return result;
    }
    result.constant = false;
    result.width = steps * values.width;
    result.inputs.resize(values.size() * result.width);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto from = std::span(values.inputs).subspan(i * values.width, values.width);
        const auto to = std::span(result.inputs).subspan(i * result.width, result.width);
        if (encoding == Encoding::rate) {
            fire(from, gain, UniformSource(seedOf(seed, i)), to);
        } else {
            fireOnce(from, steps, to);
        }
    }
    return result;
}

} // namespace quantoscope
