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

/// Reasons why a neuron with a quantized state fires at other times than the raw one.
enum class SpikeCause {
    /// The membrane and its level lie on different sides of the threshold. A membrane above it is stored as
    /// no spike, for example if a level equals the threshold; or one not above it is stored as a spike.
    threshold,
    deadBand,   ///< The membrane changes, but rounding to the same level discards the change.
    clipping,   ///< A state is beyond the end levels and takes one of them.
    truncation, ///< The rounding rule takes another level than the nearest one.
    overflow,   ///< A state beyond the end levels wraps around.
    leak,       ///< The leak is not exact; applies at every step.
    registers,  ///< Input or sums are not float32; applies at every step.
};
inline constexpr std::size_t spikeCauseCount = 7;

/// A run of the neuron with quantized state, with one cause removed.
struct CauseRun
{
    SpikeTimes spikes;
    /// Number of steps at which each cause applies without being removed.
    std::array<std::size_t, spikeCauseCount> steps{};
    std::size_t storedBelow = 0; ///< Of the threshold steps: membrane above it, stored as no spike.
};

/// Simulates the quantized neuron with the effect of `removed` undone, to show what it does to the spikes.
/// `threshold`: the membrane takes the nearest level on its own side of the threshold. `deadBand`: a state
/// keeps its float32 value as long as it stays at the same level. `clipping`: states outside the levels keep
/// their value. `truncation`: states take the nearest level. `overflow`: states take the end level. `leak`:
/// it is exact. `registers`: input and sums are float32. nullopt: the quantized neuron, unchanged. O(steps).
CauseRun runWithout(std::optional<SpikeCause> removed, const Neuron& neuron, const LevelTable& table,
                    const Quantizer& quantizer, std::span<const float> input);

} // namespace quantoscope
