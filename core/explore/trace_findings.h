// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chips/trace_comparison.h"
#include "core/explore/exploration.h"

#include <optional>
#include <span>
#include <string>

namespace quantoscope {

/// A reference trace beside the raw neuron of an Exploration.
struct TraceResult
{
    TraceComparison comparison;
    TraceMatch raw; ///< How far the neuron agrees as it is set.
    /// The neuron with reset, reset_delay and firing of the closest alternative, if it then agrees at more
    /// steps.
    std::optional<Neuron> closer;
};

/// Compares the neuron of a Setup, neuronOf(), with a trace. Throws and costs as compareTrace().
TraceResult compareReference(const Neuron& neuron, std::span<const float> input, const RecordedTrace& trace,
                             const TraceMatching& matching, const Progress& progress = {});

/// The result as a finding. `setup` must have the neuron that was compared; the suggested fix changes it.
Finding traceFinding(const TraceResult& result, const Setup& setup);

/// The finding while the trace is read or compared.
Finding pendingTraceFinding();

/// The finding about a trace that cannot be compared. `why` is a sentence.
Finding traceProblem(const std::string& why);

/// Why there is nothing to compare a trace with in an open-loop recording.
std::string noInputSentence();

} // namespace quantoscope
