// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chips/trace_agreement.h"

#include "core/chips/lif_run.h"

#include <algorithm>

namespace quantoscope {

TraceAgreement::TraceAgreement(const RecordedTrace& trace, const TraceMatching& matching,
                               const Alternative& alternative)
    : m_trace(trace), m_membranes(trace, matching)
{
    const bool marks = trace.hasMembrane() && alternative.reset != Reset::none &&
                       alternative.resetTime == ResetTime::sameStep;
    for (const bool marked : {false, true}) {
        for (const bool late : {false, true}) {
            if ((!marked || marks) && (!late || trace.hasSpikes())) {
                m_recordings.push_back({.spikesLate = late, .spikesMarked = marked});
            }
        }
    }
}

void TraceAgreement::take(std::span<const double> membranes, std::span<const std::uint8_t> spikes)
{
    for (std::size_t i = 0; i < membranes.size(); ++i) {
        takeStep(m_membranes.inTraceUnit(membranes[i]), spikes[i] != 0);
    }
}

void TraceAgreement::takeStep(double membrane, bool spike)
{
    bool equalPlain = true;
    bool equalMarked = true;
    if (m_trace.hasMembrane()) {
        const double recorded = m_trace.membrane()[m_step];
        equalPlain = m_membranes.equal(recorded, membrane);
        equalMarked = equalPlain;
        if (spike) {
            m_mark = m_mark.value_or(recorded);
            equalMarked = m_membranes.equal(recorded, *m_mark);
            m_marks += equalMarked ? 1 : 0;
        }
    }
    m_differsAnyway += equalPlain || equalMarked ? 0 : 1;
    if (equalPlain || equalMarked) {
        takeSpike(spike, equalPlain, equalMarked);
    }
    m_spikedBefore = spike;
    ++m_step;
}

void TraceAgreement::takeSpike(bool spike, bool equalPlain, bool equalMarked)
{
    const bool recordedSpike = m_trace.hasSpikes() && m_trace.spikes()[m_step] != 0;
    for (Recording& recording : m_recordings) {
        const bool computedSpike = recording.spikesLate ? m_spikedBefore : spike;
        const bool equalSpikes = !m_trace.hasSpikes() || computedSpike == recordedSpike;
        const bool equal = (recording.spikesMarked ? equalMarked : equalPlain) && equalSpikes;
        recording.differences += equal ? 0 : 1;
    }
}

std::vector<TraceAgreement::Recording> TraceAgreement::recordings() const
{
    std::vector<Recording> recordings = m_recordings;
    for (Recording& recording : recordings) {
        recording.differences += m_differsAnyway;
    }
    if (m_marks < 2) {
        std::erase_if(recordings, [](const Recording& recording) { return recording.spikesMarked; });
    }
    return recordings;
}

std::size_t TraceAgreement::leastDifferences() const
{
    return m_differsAnyway + std::ranges::min(m_recordings, {}, &Recording::differences).differences;
}

ComputedTrace computedTrace(const Alternative& alternative, const Neuron& neuron,
                            std::span<const float> input, const RecordedTrace& trace,
                            const TraceMatching& matching)
{
    ComputedTrace computed{.membrane = std::vector<double>(input.size()),
                           .spikes = std::vector<std::uint8_t>(input.size()),
                           .mark = std::nullopt};
    runOf(alternative, neuron, input)->advance(computed.membrane, computed.spikes);
    const MembraneComparison membranes(trace, matching);
    for (std::size_t step = 0; step < input.size(); ++step) {
        const bool marked = alternative.spikesMarked && computed.spikes[step] != 0;
        if (marked && !computed.mark) {
            computed.mark = trace.membrane()[step];
        }
        computed.membrane[step] = marked ? *computed.mark : membranes.inTraceUnit(computed.membrane[step]);
    }
    if (alternative.spikesLate && !input.empty()) {
        std::shift_right(computed.spikes.begin(), computed.spikes.end(), 1);
        computed.spikes.front() = 0;
    }
    return computed;
}

TraceMatch matchOf(const ComputedTrace& computed, const RecordedTrace& trace, const TraceMatching& matching)
{
    const MembraneComparison membranes(trace, matching);
    const auto pointOf = [&trace](std::span<const double> membrane, std::span<const std::uint8_t> spikes,
                                  std::size_t step) {
        return TraceDifference::Point{
            .membrane = trace.hasMembrane() ? std::optional(membrane[step]) : std::nullopt,
            .spike = trace.hasSpikes() ? std::optional(spikes[step] != 0) : std::nullopt};
    };
    TraceMatch match;
    for (std::size_t step = 0; step < trace.steps(); ++step) {
        const auto recorded = pointOf(trace.membrane(), trace.spikes(), step);
        const auto there = pointOf(computed.membrane, computed.spikes, step);
        const bool equal = recorded.spike == there.spike &&
                           (!recorded.membrane || membranes.equal(*recorded.membrane, *there.membrane));
        match.equalSteps += equal ? 1 : 0;
        if (!equal && !match.firstDifference) {
            match.firstDifference = TraceDifference{step, recorded, there};
        }
    }
    return match;
}

} // namespace quantoscope
