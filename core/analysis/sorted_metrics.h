// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/metrics.h"
#include "core/signals/envelope.h"
#include "core/signals/sorted_samples.h"

#include <vector>

namespace quantoscope {

/// Samples next to each other in ascending order that take the same level.
struct LevelRun
{
    std::size_t first, last; ///< Ranks [first, last), not empty.
    int index;               ///< Of their level, in build order.
};

/// All finite samples under a quantizer, in ascending order. Exact for any table: where levels may tie or the
/// reference rule is not monotone (far beyond the levels), the samples themselves are asked. O(levels log
/// samples) and the number of such samples; throws Cancelled.
std::vector<LevelRun> runsOf(const SortedSamples& sorted, const LevelTable& table, const Quantizer& quantizer,
                             const Progress& progress = {});

/// What measureOpenLoop() finds for the samples that were sorted, without going through them: counts and
/// maxError are the same, mse and signalPower within 1e-12 of themselves. Only the order in time is not
/// known here: firstDivergence stays empty. Complexity as runsOf().
Metrics measureOpenLoop(const SortedSamples& sorted, const LevelTable& table, const Quantizer& quantizer,
                        float threshold, const Progress& progress = {});

/// Samples above the threshold before and after they are quantized; infinite ones count.
struct SpikeCounts
{
    std::size_t raw = 0;
    std::size_t quantized = 0;
    std::size_t lost = 0; ///< Above it before, not after.

    std::size_t added() const { return quantized + lost - raw; } ///< Above it after, not before.
};

/// Those of measureOpenLoop(). Complexity as runsOf().
SpikeCounts spikeCounts(const SortedSamples& sorted, const LevelTable& table, const Quantizer& quantizer,
                        float threshold);

/// What measureClosedLoop() finds for the two runs, with the raw membrane's samples sorted already. Counts
/// and maxError are the same, mse and signalPower within 1e-12 of themselves. O(steps).
Metrics measureClosedLoop(SpikingTrace raw, SpikingTrace quantized, const SortedSamples& sortedRaw,
                          const LevelTable& table, const Quantizer& quantizer, const Progress& progress = {});

/// The first step at which only one of raw and quantized sample exceeds the threshold. `envelope` and
/// `sorted` are those of `raw`. Passes over whatever of the recording cannot hold it; fast where such samples
/// are none or many, at worst O(samples).
std::optional<std::size_t> firstDivergence(std::span<const float> raw, const Envelope& envelope,
                                           const SortedSamples& sorted, const LevelTable& table,
                                           const Quantizer& quantizer, float threshold,
                                           const Progress& progress = {});

} // namespace quantoscope
