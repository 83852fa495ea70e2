// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neurons/rheobase.h"
#include "core/neurons/trajectory.h"
#include "core/progress/progress.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace quantoscope {

/// A range of constant currents over which the firing rate of a neuron is constant.
struct Plateau
{
    float first;
    float last;
    Trajectory trajectory; ///< The course at the current where it was found.
};

/// The widest range of currents around `current` with the same rate, between `lowest` and `highest`. If the
/// rate is monotone on either side, the ends are exact: the next float32 beyond has another rate or lies
/// outside the search. An end of the search with the same rate is taken without a check in between. nullopt
/// if the course at `current` is not closed. O(64 courses).
std::optional<Plateau> plateauAround(float current, float lowest, float highest, const Neuron& neuron,
                                     const Quantizer* state);

/// The smallest and the largest of several firing rates, in spikes per step.
struct RateRange
{
    double least;
    double greatest;
};

inline constexpr std::size_t stochasticRuns = 16;
inline constexpr std::uint64_t stochasticSteps = 4096; ///< Of each run.

/// The f–I curve of a neuron, raw and with quantized state: its long-run behaviour at evenly spaced
/// constant currents.
struct FiringCurve
{
    std::vector<float> currents; ///< Ascending.
    std::vector<Trajectory> raw; ///< One for each current.
    /// One for each current. With stochastic rounding all runs of a current in one: not closed, and its rate
    /// is their mean.
    std::vector<Trajectory> quantized;
    /// With stochastic rounding, the smallest and the largest rate of `stochasticRuns` seeds, from that of
    /// the quantizer on, for each current; otherwise empty.
    std::vector<RateRange> spread;
    ConstantCurrentResponse rawResponse;
    std::optional<ConstantCurrentResponse> quantizedResponse; ///< Empty with stochastic rounding.
    std::vector<Plateau>
        plateaus; ///< Of the quantized neuron; only where it fires, at least 2 % of the range wide.
};

/// `count` >= 2 currents from `first` to `last`, 0 <= first < last. Throws Cancelled. O(count · courses).
FiringCurve firingCurve(float first, float last, std::size_t count, const Neuron& neuron,
                        const Quantizer& quantizer, const Progress& progress = {});

} // namespace quantoscope
