// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/progress.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace quantoscope {

/// The times of a spike train in steps, ascending. Simulations produce integers.
using SpikeTimes = std::vector<double>;

/// The steps whose flag is not 0. O(steps).
SpikeTimes spikeTimes(std::span<const std::uint8_t> spikes);

/// The indices of the samples strictly above `threshold`, which is how open loop counts spikes. O(samples).
SpikeTimes spikeTimes(std::span<const float> membrane, float threshold);

/// The largest number of disjoint pairs of one spike from each train that are at most `window` steps
/// apart. O(spikes).
std::size_t coincidences(std::span<const double> one, std::span<const double> other, double window);

/// Victor and Purpura's distance D^spike (J. Neurophysiol. 76, 1996): the lowest cost of turning one train
/// into the other, where adding or removing a spike costs 1 and moving it by one step costs `costPerStep`
/// (finite, at least 0). Ranges from 0 (identical trains) to the number of spikes in both. Exact: a move over
/// more than 2/costPerStep costs more than removing and adding, so only pairs within this band are
/// considered. O(spikes + pairs within the band) time, O(spikes) memory. Throws Cancelled.
double victorPurpuraDistance(std::span<const double> one, std::span<const double> other, double costPerStep,
                             const Progress& progress = {});

/// Van Rossum's distance D (Neural Comput. 13, 2001): D^2 is 1/timeConstant times the integral of (f - g)^2,
/// where f and g are the trains convolved with the kernel exp(-t/timeConstant), t >= 0. A single spike
/// against an empty train gives sqrt(1/2); two spikes d steps apart give sqrt(1 - exp(-d/timeConstant)).
/// `timeConstant` > 0, in steps. Exact up to rounding: all terms of the sum are non-negative. O(spikes).
double vanRossumDistance(std::span<const double> one, std::span<const double> other, double timeConstant);

/// The first time at which only one of the two trains spikes. O(spikes).
std::optional<double> firstDivergence(std::span<const double> one, std::span<const double> other);

/// The scales, in steps, at which two trains are compared.
struct SpikeScales
{
    double window = 2; ///< Largest distance of coincident spikes.
    double costPerStep =
        0.2; ///< Victor–Purpura; spikes up to 2 / costPerStep = 10 steps apart may count as moved.
    double timeConstant = 10; ///< Van Rossum's time constant.

    bool operator==(const SpikeScales&) const = default;
};

/// Two spike trains compared by all measures above.
struct SpikeComparison
{
    std::size_t rawSpikes = 0;
    std::size_t quantizedSpikes = 0;
    std::size_t coincident = 0;
    double victorPurpura = 0;
    double vanRossum = 0;
    std::optional<double> firstDivergence;

    /// Fraction of all spikes that are paired: 2 coincident / (raw + quantized); 1 if both trains are empty.
    double coincidentFraction() const;
};

SpikeComparison compareSpikes(std::span<const double> raw, std::span<const double> quantized,
                              const SpikeScales& scales = {}, const Progress& progress = {});

} // namespace quantoscope
