// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/progress.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace quantoscope {

/// The times of a spike train, ascending, counted in steps. Simulations have whole ones.
using SpikeTimes = std::vector<double>;

/// The steps at which a flag is set. O(steps).
SpikeTimes spikeTimes(std::span<const std::uint8_t> spikes);

/// The samples strictly above `threshold`, as open loop counts spikes. O(samples).
SpikeTimes spikeTimes(std::span<const float> membrane, float threshold);

/// How many spikes of the one train can be paired, one to one, with a spike of the other at most `window`
/// steps away: the largest number possible. O(spikes).
std::size_t coincidences(std::span<const double> one, std::span<const double> other, double window);

/// Victor and Purpura's D^spike (J. Neurophysiol. 76, 1996): the cheapest way to turn one train into the
/// other, where adding or removing a spike costs 1 and moving it by one step costs `costPerStep` (finite, at
/// least 0). From 0 (equal trains) to the number of spikes in both. Exact: moves across more than
/// 2/costPerStep cost more than removing and adding, so only pairs within that band are looked at.
/// O(spikes + pairs within the band) time, O(spikes) memory.
double victorPurpuraDistance(std::span<const double> one, std::span<const double> other, double costPerStep,
                             const Progress& progress = {});

/// Van Rossum's distance D (Neural Comput. 13, 2001): D^2 = 1/timeConstant times the integral of (f - g)^2,
/// f and g the trains through the kernel exp(-t/timeConstant), t >= 0. One spike against none is
/// sqrt(1/2); two spikes d steps apart are sqrt(1 - exp(-d/timeConstant)). `timeConstant` > 0, in steps.
/// Exact up to rounding, summed over terms none of which is negative. O(spikes).
double vanRossumDistance(std::span<const double> one, std::span<const double> other, double timeConstant);

/// The first time at which only one of the two trains spikes. O(spikes).
std::optional<double> firstDivergence(std::span<const double> one, std::span<const double> other);

/// The scales on which two trains are compared, in steps.
struct SpikeScales
{
    double window = 2;        ///< Of coincidence.
    double costPerStep = 0.2; ///< Victor–Purpura: spikes up to 10 steps apart may count as moved.
    double timeConstant = 10; ///< Van Rossum.

    bool operator==(const SpikeScales&) const = default;
};

/// Two spike trains compared in every way above.
struct SpikeComparison
{
    std::size_t rawSpikes = 0;
    std::size_t quantizedSpikes = 0;
    std::size_t coincident = 0;
    double victorPurpura = 0;
    double vanRossum = 0;
    std::optional<double> firstDivergence;

    /// Paired spikes among all, 0 to 1: 2 coincident / (raw + quantized); 1 where neither spikes.
    double coincidentShare() const;
};

SpikeComparison compareSpikes(std::span<const double> raw, std::span<const double> quantized,
                              const SpikeScales& scales = {}, const Progress& progress = {});

} // namespace quantoscope
