// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/level_table.h"
#include "core/quantizer/quantizer.h"
#include "core/signals/sorted_samples.h"

#include <optional>

namespace quantoscope {

/// The effect of a level table on a recording in open loop, from its sorted finite samples. Codes do not
/// wrap. For stochastic rounding, mse is its mean over all seeds, levelsUsed counts the levels that a sample
/// may take, and spikeErrors is its mean, rounded up.
struct TableError
{
    double mse = 0; ///< Exact, except for samples about 1e7 times beyond the range under the reference rule:
                    ///< they count as if they took the level at the end.
    std::size_t levelsUsed = 0; ///< Levels with at least one sample.
    std::size_t outside = 0;    ///< Samples below the lowest or above the highest level (clipped samples).
    std::size_t rawSpikes = 0;  ///< Samples strictly above the threshold.
    std::size_t spikeErrors =
        0; ///< Samples above the threshold either before or after quantization, but not both.
};

/// O(levels log samples).
TableError tableError(const SortedSamples& samples, const LevelTable& table, RoundingRule rule,
                      float threshold);

/// The smallest float that is quantized to a level above the threshold; empty if no level is above it,
/// -infinity if all are.
std::optional<float> spikeBoundary(const LevelTable& table, RoundingRule rule, float threshold);

/// Number of samples above the threshold either before or after quantization, but not both. O(log samples).
std::size_t spikeErrors(const SortedSamples& samples, const LevelTable& table, RoundingRule rule,
                        float threshold);

/// Mean of the squared samples; 0 if there are none.
double signalPower(const SortedSamples& samples);

/// 10 log10(power / mse); +infinity if mse is 0.
double decibels(double power, double mse);

} // namespace quantoscope
