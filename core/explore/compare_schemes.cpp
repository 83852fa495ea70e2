// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/compare_schemes.h"

#include <utility>

namespace quantoscope {
namespace {

struct Trains
{
    SpikeTimes raw;
    SpikeTimes quantized;
};

/// Spikes of an open-loop trace, which the exploration does not store.
Trains openLoopTrains(const Exploration& exploration, const Progress& progress)
{
    constexpr std::size_t reportEvery = 1U << 16U;
    Trains trains;
    const auto samples = exploration.raw->samples();
    for (std::size_t t = 0; t < samples.size(); ++t) {
        if (t % reportEvery == 0) {
            reportProgress(progress, static_cast<double>(t) / static_cast<double>(samples.size()));
        }
        if (samples[t] > exploration.firesAbove) {
            trains.raw.push_back(static_cast<double>(t));
        }
        if (exploration.quantizer(samples[t]) > exploration.firesAbove) {
            trains.quantized.push_back(static_cast<double>(t));
        }
    }
    return trains;
}

} // namespace

ComparedScheme compareScheme(Setup setup, const Scheme& scheme,
                             const std::shared_ptr<const Signal>& recording, const SpikeScales& scales,
                             const Progress& progress, const std::shared_ptr<const Exploration>& previous)
{
    setup.scheme = scheme;
    ComparedScheme compared;
    compared.exploration = explore(setup, recording, part(progress, 0, 0.4), previous);
    const Exploration& run = *compared.exploration;
    const Trains trains = run.quantized ? Trains{spikeTimes(run.rawSpikes), spikeTimes(run.quantizedSpikes)}
                                        : openLoopTrains(run, part(progress, 0.4, 0.6));
    compared.spikes = compareSpikes(trains.raw, trains.quantized, scales, part(progress, 0.6, 1));
    return compared;
}

} // namespace quantoscope
