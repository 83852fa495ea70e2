// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neurons/neuron.h"
#include "core/quantizer/quantizer.h"

#include <cstdint>

namespace quantoscope {

/// How a neuron that starts at rest goes on under a constant current for ever. With its state kept in
/// finitely many bits it is a finite machine: after a transient it repeats one cycle of states. (A float32 is
/// finitely many bits as well, but its cycle may lie too far off to be looked for.)
struct Course
{
    bool closed;                   ///< The cycle was found.
    std::uint64_t transient;       ///< Steps before the cycle; of a course that did not close, the steps run.
    std::uint64_t transientSpikes; ///< Spikes in those.
    std::uint64_t period;          ///< Steps of the cycle; 0 where it was not found.
    std::uint64_t periodSpikes;    ///< Spikes in each cycle.

    /// Spikes a step: exactly that of the cycle, or the mean over the steps run.
    double rate() const;

    bool silent() const { return transientSpikes == 0 && periodSpikes == 0; }
    bool sameRate(const Course& other) const;

    bool operator==(const Course&) const = default;
};

/// Long enough for all but a few neurons, short enough for a curve of hundreds of currents.
inline constexpr std::uint64_t longestDrawnCourse = 1U << 16U;

/// Finds transient and cycle by Brent's algorithm ("An improved Monte Carlo factorization algorithm", BIT 20,
/// 1980): no memory, O(transient + period) steps. Gives up after some `longest` steps. `state` null: the
/// float neuron.
Course courseUnder(float current, const Neuron& neuron, const Quantizer* state,
                   std::uint64_t longest = 1U << 20U);

/// The spikes of the first `steps` steps from rest, exactly, whatever `steps`: of a closed course the whole
/// cycles are counted, not run. O(transient + period), or O(steps) for a course that did not close.
std::uint64_t spikesWithin(std::uint64_t steps, const Course& course, float current, const Neuron& neuron,
                           const Quantizer* state);

} // namespace quantoscope
