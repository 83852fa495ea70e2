// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/level_table.h"
#include "core/quantizer/quantizer.h"
#include "core/signals/sorted_samples.h"

#include <optional>

namespace quantoscope {

/// What a level table does to a recording, from its sorted finite samples alone (open loop).
struct TableError
{
    double mse = 0; ///< Each sample at its nearest level: what either rounding rule leaves, but for
                    ///< samples some 1e7 times beyond the range.
    std::size_t levelsUsed = 0;  ///< Levels that at least one sample takes.
    std::size_t outside = 0;     ///< Samples below the lowest or above the highest level.
    std::size_t rawSpikes = 0;   ///< Samples strictly above the threshold.
    std::size_t spikeErrors = 0; ///< Samples above the threshold before or after quantizing, but not both.
};

/// O(levels log samples).
TableError tableError(const SortedSamples& samples, const LevelTable& table, RoundingRule rule,
                      float threshold);

/// The smallest float that is quantized to above the threshold; empty where no level is above.
std::optional<float> spikeBoundary(const LevelTable& table, RoundingRule rule, float threshold);

/// Samples on which raw and quantized membrane disagree about being above the threshold. O(log samples).
std::size_t spikeErrors(const SortedSamples& samples, const LevelTable& table, RoundingRule rule,
                        float threshold);

/// Mean of the squared samples; 0 without any.
double signalPower(const SortedSamples& samples);

/// 10 log10(power / mse); infinity for no error.
double decibels(double power, double mse);

} // namespace quantoscope
