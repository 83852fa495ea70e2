// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/spike_metrics.h"
#include "core/levels/level_table.h"
#include "core/neurons/neuron.h"
#include "core/quantizer/quantizer.h"

#include <array>
#include <optional>
#include <span>

namespace quantoscope {

/// What can make a neuron with a quantized state fire at other times than the raw one.
enum class SpikeCause {
    /// The membrane lies on one side of the threshold and its level on the other: above it stored as no
    /// spike, as where a level is equal to the threshold, or not above it stored as a spike.
    threshold,
    deadBand, ///< The membrane changes by less than half a step: the change is rounded away.
    clipping, ///< A state lies outside the levels.
};
inline constexpr std::size_t spikeCauseCount = 3;

/// A run of the neuron with its state quantized but for one cause.
struct CauseRun
{
    SpikeTimes spikes;
    /// At how many steps each cause applies, where none is removed.
    std::array<std::size_t, spikeCauseCount> steps{};
    std::size_t storedBelow = 0; ///< Of those at the threshold: above it, stored as no spike.
};

/// Simulates the quantized neuron with `removed` undone, so that what that does to its spikes is seen:
/// `threshold`: the state takes the nearest level on its own side; `deadBand`: a state keeps its float32
/// value for as long as it stays at one level; `clipping`: states outside the levels keep theirs. Empty: the
/// quantized neuron as it is. O(steps).
CauseRun runWithout(std::optional<SpikeCause> removed, const Neuron& neuron, const LevelTable& table,
                    const Quantizer& quantizer, std::span<const float> input);

} // namespace quantoscope
