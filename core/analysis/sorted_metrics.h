// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/metrics.h"
#include "core/signals/envelope.h"
#include "core/signals/sorted_samples.h"

#include <vector>

namespace quantoscope {

/// Consecutive samples in ascending order that are quantized to the same level.
struct LevelRun
{
    std::size_t first, last; ///< Ranks [first, last), not empty.
    int index;               ///< Build-order index of their level.
};

/// The levels of all finite samples in ascending order, as runs. Exact for any table: where levels may tie or
/// where the reference rule is not monotone (far outside the levels), each sample is quantized. O(levels log
/// samples) plus the number of such samples. Throws Cancelled.
std::vector<LevelRun> runsOf(const SortedSamples& sorted, const LevelTable& table, const Quantizer& quantizer,
                             const Progress& progress = {});

/// The result of measureOpenLoop() for the samples that were sorted, without a pass over them. Counts and
/// maxError are identical; mse and signalPower agree to a relative 1e-12. firstDivergence stays empty,
/// because the order in time is unknown. Complexity as runsOf().
Metrics measureOpenLoop(const SortedSamples& sorted, const LevelTable& table, const Quantizer& quantizer,
                        float threshold, const Progress& progress = {});

/// Number of samples above the threshold before and after quantization. Infinite samples count.
struct SpikeCounts
{
    std::size_t raw = 0;
    std::size_t quantized = 0;
    std::size_t lost = 0; ///< Above the threshold before quantization, but not after.

    std::size_t added() const { return quantized + lost - raw; } ///< After, but not before.
};

/// The spike counts of measureOpenLoop(). Complexity as runsOf().
SpikeCounts spikeCounts(const SortedSamples& sorted, const LevelTable& table, const Quantizer& quantizer,
                        float threshold);

/// The result of measureClosedLoop() for the two runs, if the samples of the raw membrane are already sorted.
/// Counts and maxError are identical; mse and signalPower agree to a relative 1e-12. O(steps).
Metrics measureClosedLoop(SpikingTrace raw, SpikingTrace quantized, const SortedSamples& sortedRaw,
                          const LevelTable& table, const Quantizer& quantizer, const Progress& progress = {});

/// The first step at which only one of the raw and the quantized sample exceeds the threshold. `envelope` and
/// `sorted` must belong to `raw`. Skips every part of the recording that cannot contain such a sample: fast
/// if there are none or many, O(samples) in the worst case.
std::optional<std::size_t> firstDivergence(std::span<const float> raw, const Envelope& envelope,
                                           const SortedSamples& sorted, const LevelTable& table,
                                           const Quantizer& quantizer, float threshold,
                                           const Progress& progress = {});

} // namespace quantoscope
