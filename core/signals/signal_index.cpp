// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/signal_index.h"

#include <vector>

namespace quantoscope {

SignalIndex indexOf(std::span<const float> samples, const Progress& progress)
{
    constexpr double enveloping = 0.1; // fraction of the whole work
    const auto part = [&progress](double from, double to) {
        return progress ? Progress([&progress, from, to](double done) {
            return progress(from + done * (to - from));
        })
                        : Progress();
    };
    SignalIndex index;
    index.envelope = Envelope(samples, part(0, enveloping));
    index.sorted = SortedSamples(samples, part(enveloping, 1));
    return index;
}

SignalIndex provisionalIndexOf(std::span<const float> samples)
{
    constexpr std::size_t blocks = 1024;
    constexpr std::size_t blockSize = 1024; // one page
    if (samples.size() <= blocks * blockSize) {
        return indexOf(samples);
    }
    std::vector<float> sampled;
    sampled.reserve(blocks * blockSize);
    for (std::size_t block = 0; block < blocks; ++block) {
        const auto taken = samples.subspan((samples.size() - blockSize) / (blocks - 1) * block, blockSize);
        sampled.insert(sampled.end(), taken.begin(), taken.end());
    }
    SignalIndex index;
    index.sorted = SortedSamples(sampled);
    index.provisional = true;
    return index;
}

} // namespace quantoscope
