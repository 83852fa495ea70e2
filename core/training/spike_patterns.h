// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/samples.h"

#include <cstdint>

namespace quantoscope {

/// Spike times on random smooth manifolds, one per class, after Zenke and Vogels 2021 (Neural Computation 33,
/// 899–925). The spike time of input i at the place x of the manifold of a class is
///     sum over its dimensions d and k = 1 to 8 of  a / k^smoothness  sin 2 pi (k x_d + phase),
/// with random a and phase for each i, d and k, scaled so that the times of each input span all steps. A
/// sample is a random place of its class, uniform in each dimension. Every input fires once, so that only
/// the times tell the classes apart.
struct SpikePatternSettings
{
    int size = 4000;    ///< 10 to maxTaskSize of digits.h
    int classes = 10;   ///< 2 to mostClasses
    int inputs = 50;    ///< 1 to 4096
    int dimensions = 1; ///< Of a manifold: 1 to 4
    int smoothness = 1; ///< Exponent of the falling amplitudes: 0 to 6
    std::uint64_t seed = 1;

    bool operator==(const SpikePatternSettings&) const = default;
};

/// Spikes as 0 and 1. Sample i belongs to the class i modulo `classes`. The same settings give the same bits
/// on every platform, and a larger size only adds samples. O(size x (steps + dimensions) x inputs).
TrainingSamples makeSpikePatterns(const SpikePatternSettings& settings, std::size_t steps);

} // namespace quantoscope
