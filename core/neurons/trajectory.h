// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neurons/neuron.h"
#include "core/quantizer/quantizer.h"

#include <cstdint>

namespace quantoscope {

/// The long-run trajectory of a neuron that starts at rest under a constant current. A state of finitely many
/// bits makes it a finite-state machine: after a transient it repeats one cycle of states. A float32 state is
/// finite as well, but its cycle may be too far away to be found. With stochastic rounding there is none.
struct Trajectory
{
    bool closed;                   ///< The cycle was found.
    std::uint64_t transient;       ///< Steps before the cycle; if no cycle was found, the steps run.
    std::uint64_t transientSpikes; ///< Spikes during the transient.
    std::uint64_t period;          ///< Steps per cycle; 0 if no cycle was found.
    std::uint64_t periodSpikes;    ///< Spikes per cycle.

    /// Spikes per step: exact for a cycle, otherwise the mean over the steps run.
    double rate() const;

    bool silent() const { return transientSpikes == 0 && periodSpikes == 0; }
    bool sameRate(const Trajectory& other) const;

    bool operator==(const Trajectory&) const = default;
};

/// The longest search for a cycle that is worthwhile for a single current.
inline constexpr std::uint64_t longestTrajectory = 1U << 20U;

/// Long enough for nearly all neurons, short enough for a curve with hundreds of currents.
inline constexpr std::uint64_t longestDrawnTrajectory = 1U << 16U;

/// Finds transient and cycle with Brent's algorithm ("An improved Monte Carlo factorization algorithm", BIT
/// 20, 1980): constant memory, O(transient + period) steps. Stops the search after `longest` steps. `state`
/// is the quantizer of the state; null for the float neuron.
Trajectory trajectoryUnder(float current, const Neuron& neuron, const Quantizer* state,
                           std::uint64_t longest = longestTrajectory);

/// The number of spikes in the first `steps` steps from rest; exact for any `steps`. Whole cycles of a closed
/// course are counted, not simulated. O(transient + period), or O(steps) if the course is not closed.
std::uint64_t spikesWithin(std::uint64_t steps, const Trajectory& trajectory, float current,
                           const Neuron& neuron, const Quantizer* state);

} // namespace quantoscope
