// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chips/alternative.h"
#include "core/chips/recorded_trace.h"
#include "core/chips/trace_matching.h"
#include "core/progress/progress.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace quantoscope {

/// The first step at which a computed neuron differs from the trace. A member is empty if the trace does not
/// have it.
struct TraceDifference
{
    struct Point
    {
        std::optional<double> membrane; ///< In the unit of the trace.
        std::optional<bool> spike;
    };

    std::size_t step; ///< From 0.
    Point recorded;
    Point computed;
};

/// How far a computed neuron agrees with a trace.
struct TraceMatch
{
    std::size_t equalSteps = 0; ///< Steps at which membrane and spike, as far as recorded, are equal.
    std::optional<TraceDifference> firstDifference = std::nullopt; ///< Empty if all steps are equal.
};

/// Which alternative reproduces a trace.
struct TraceComparison
{
    Alternative best;
    std::size_t tried;      ///< Number of alternatives.
    std::size_t steps;      ///< At least 1.
    std::size_t equalSteps; ///< Steps at which membrane and spike, as far as recorded, are equal.
    std::optional<TraceDifference> firstDifference; ///< Empty if the trace is reproduced.
    std::vector<std::string> changes; ///< Of `best` against the neuron as it is simulated: changesFrom().
    std::string sentence;             ///< All of this in words.

    bool reproduced() const { return equalSteps == steps; }
};

/// Simulates the float neuron in every alternative and finds the one that agrees with the trace at the most
/// steps; among those that agree equally often, the one with the fewest changes, and then the first in the
/// order of alternativesFor(). Two membranes are equal if they have the same value in the precision of the
/// trace, or differ by at most the tolerance. Throws InputError if the neuron is invalid, the lengths of
/// input and trace differ, the input is not finite, or the matching is out of range; Cancelled. O(steps ·
/// alternatives) at most, on up to eight threads: an alternative is left as soon as it differs at more steps
/// than another one does in all.
TraceComparison compareTrace(const Neuron& neuron, std::span<const float> input, const RecordedTrace& trace,
                             const TraceMatching& matching = {}, const Progress& progress = {});

} // namespace quantoscope
