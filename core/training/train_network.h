// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/batch_gradient.h"
#include "core/training/optimizer.h"

#include <cstdint>
#include <functional>

namespace quantoscope {

/// How a single network is trained.
struct TrainingRules
{
    int epochs = 30;
    int batchSize = 50;
    OptimizerKind optimizer = OptimizerKind::adam;
    double rate = 0.01;
    RateSchedule schedule = RateSchedule::cosine; ///< With the epochs as its period.
    double clipNorm = 0;                          ///< Largest norm of a gradient; 0: any.

    bool operator==(const TrainingRules&) const = default;
};

/// Called after each epoch, from 1, with the sum of its batches' scores before their steps.
using EpochObserver = std::function<void(int epoch, const Score& training, const Weights<float>& weights)>;

/// Trains a network from initialWeights(shape, seed) in one thread, on batches in a random order that depends
/// on the seed only, and returns its float weights. The same arguments give the same bits on the same type of
/// processor. Calls `progress` before each batch; if it returns false, throws Cancelled.
Weights<float> trainNetwork(const NetworkShape& shape, const RunRules& run, const TrainingRules& rules,
                            const Precision<float>& precision, const SamplesView& samples, std::uint64_t seed,
                            const Progress& progress = {}, const EpochObserver& observer = {});

/// In one thread. The weights are stored as `precision` tells. Throws Cancelled if `progress` returns false.
Score evaluateNetwork(const NetworkShape& shape, const RunRules& run, const Precision<float>& precision,
                      const Weights<float>& weights, const SamplesView& samples,
                      const Progress& progress = {});

} // namespace quantoscope
