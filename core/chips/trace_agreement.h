// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chips/trace_comparison.h"

#include <cmath>
#include <cstdint>

namespace quantoscope {

/// Compares computed membranes with those of a trace.
class MembraneComparison
{
public:
    MembraneComparison(const RecordedTrace& trace, const TraceMatching& matching)
        : m_scale(matching.scale), m_tolerance(matching.tolerance), m_single(trace.hasSinglePrecision())
    {
    }

    double inTraceUnit(double membrane) const { return membrane / m_scale; }

    /// Both in the unit of the trace.
    bool equal(double recorded, double computed) const
    {
        const bool same =
            m_single ? static_cast<float>(recorded) == static_cast<float>(computed) : recorded == computed;
        return same || std::abs(recorded - computed) <= m_tolerance;
    }

private:
    double m_scale;
    double m_tolerance;
    bool m_single;
};

/// Counts the steps at which one run of a neuron differs from a trace, for each way to record it at the same
/// time: with and without spikesLate and spikesMarked.
class TraceAgreement
{
public:
    /// The trace must outlive this.
    TraceAgreement(const RecordedTrace& trace, const TraceMatching& matching, const Alternative& alternative);

    /// Takes the next steps of the run.
    void take(std::span<const double> membranes, std::span<const std::uint8_t> spikes);

    /// A way to record the run, and the number of steps at which it then differs.
    struct Recording
    {
        bool spikesLate = false;
        bool spikesMarked = false;
        std::size_t differences = 0;
    };

    /// The ways that the trace can tell apart, the plainest first. A mark is the value recorded at the first
    /// reset; it counts only if it is recorded at another reset too.
    std::vector<Recording> recordings() const;

    /// Not more than the differences of any of recordings() at the end of the run.
    std::size_t leastDifferences() const;

private:
    void takeStep(double membrane, bool spike);
    void takeSpike(bool spike, bool equalPlain, bool equalMarked);

    const RecordedTrace& m_trace;
    MembraneComparison m_membranes;
    std::vector<Recording> m_recordings; ///< Without the steps of m_differsAnyway.
    std::size_t m_differsAnyway = 0;     ///< Steps whose membrane differs, however it is recorded.
    std::size_t m_step = 0;
    std::optional<double> m_mark;
    std::size_t m_marks = 0; ///< Resets at which the mark was recorded.
    bool m_spikedBefore = false;
};

/// What an alternative would have recorded, in the unit of the trace.
struct ComputedTrace
{
    std::vector<double> membrane;
    std::vector<std::uint8_t> spikes;
    std::optional<double> mark; ///< With spikesMarked, taken from the trace; empty without a reset.
};
ComputedTrace computedTrace(const Alternative& alternative, const Neuron& neuron,
                            std::span<const float> input, const RecordedTrace& trace,
                            const TraceMatching& matching);

/// Compares what was computed with the trace. O(steps).
TraceMatch matchOf(const ComputedTrace& computed, const RecordedTrace& trace, const TraceMatching& matching);

/// The sentence of a comparison whose other members are set.
std::string comparisonSentence(const TraceComparison& comparison, const TraceMatching& matching);

} // namespace quantoscope
