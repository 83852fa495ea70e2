// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chips/trace_comparison.h"

#include "core/chips/lif_run.h"
#include "core/chips/trace_agreement.h"
#include "core/parameters/input_error.h"
#include "core/progress/share_out.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

void requireComparable(const Neuron& neuron, std::span<const float> input, const RecordedTrace& trace,
                       const TraceMatching& matching)
{
    if (auto problem = validate(neuron)) {
        throw InputError(std::move(*problem));
    }
    if (input.size() != trace.steps()) {
        throw InputError(Core::said("The trace has %1 steps and the input %2; they must have equally many.",
                                    {std::to_string(trace.steps()), std::to_string(input.size())}));
    }
    const auto wrong = std::ranges::find_if(input, [](float value) { return !std::isfinite(value); });
    if (wrong != input.end()) {
        throw InputError(
            Core::said("The input at step %1 is %2; to compare a trace it must be a finite number.",
                       {std::to_string(wrong - input.begin()), numberText(*wrong)}));
    }
    if (auto problem = validate(matching)) {
        throw InputError(std::move(*problem));
    }
}

/// Runs all alternatives against one trace.
class AlternativeSearch
{
public:
    AlternativeSearch(const Neuron& neuron, std::span<const float> input, const RecordedTrace& trace,
                      const TraceMatching& matching)
        : m_neuron(neuron), m_input(input), m_trace(trace), m_matching(matching),
          m_alternatives(alternativesFor(neuron)), m_found(m_alternatives.size())
    {
    }

    /// Everything but the sentence.
    TraceComparison closest(const Progress& progress)
    {
        shareOut(m_alternatives.size(), progress, [&](std::size_t job, const Progress& pulse) {
            m_found[job] = run(m_alternatives[job], pulse);
        });
        return described(bestRecorded());
    }

private:
    using Recordings = std::vector<TraceAgreement::Recording>;

    /// Empty if the alternative was left because another one differs at fewer steps.
    Recordings run(const Alternative& alternative, const Progress& progress)
    {
        constexpr std::size_t atOnce = 1024;
        TraceAgreement agreement(m_trace, m_matching, alternative);
        const auto lif = runOf(alternative, m_neuron, m_input);
        std::array<double, atOnce> membranes{};
        std::array<std::uint8_t, atOnce> spikes{};
        for (std::size_t done = 0; done < m_input.size(); done += atOnce) {
            const std::size_t count = std::min(atOnce, m_input.size() - done);
            lif->advance(std::span(membranes).first(count), std::span(spikes).first(count));
            agreement.take(std::span(membranes).first(count), std::span(spikes).first(count));
            if (agreement.leastDifferences() > m_fewest) {
                return {};
            }
            reportProgress(progress, static_cast<double>(done) / static_cast<double>(m_input.size()));
        }
        const Recordings recordings = agreement.recordings();
        for (const auto& recording : recordings) {
            lowerFewest(recording.differences);
        }
        return recordings;
    }

    void lowerFewest(std::size_t differences)
    {
        std::size_t fewest = m_fewest;
        while (differences < fewest && !m_fewest.compare_exchange_weak(fewest, differences)) {
        }
    }

    /// Which alternatives were left depends on the threads, but none of the best ones was.
    Alternative bestRecorded() const
    {
        Alternative best = m_alternatives.front();
        std::size_t fewestChanges = std::numeric_limits<std::size_t>::max();
        for (std::size_t i = 0; i < m_found.size(); ++i) {
            for (const auto& recording : m_found[i]) {
                if (recording.differences > m_fewest) {
                    continue;
                }
                Alternative alternative = m_alternatives[i];
                alternative.spikesLate = recording.spikesLate;
                alternative.spikesMarked = recording.spikesMarked;
                const std::size_t changes = changeCount(m_alternatives.front(), alternative);
                if (changes < fewestChanges) {
                    fewestChanges = changes;
                    best = alternative;
                }
            }
        }
        return best;
    }

    TraceComparison described(const Alternative& best) const
    {
        const ComputedTrace computed = computedTrace(best, m_neuron, m_input, m_trace, m_matching);
        const TraceMatch match = matchOf(computed, m_trace, m_matching);
        return {.best = best,
                .tried = m_alternatives.size(),
                .steps = m_input.size(),
                .equalSteps = match.equalSteps,
                .firstDifference = match.firstDifference,
                .changes = changesFrom(m_alternatives.front(), best, computed.mark),
                .sentence = {}};
    }

    const Neuron& m_neuron;
    std::span<const float> m_input;
    const RecordedTrace& m_trace;
    TraceMatching m_matching;
    std::vector<Alternative> m_alternatives;
    std::vector<Recordings> m_found;
    std::atomic<std::size_t> m_fewest = std::numeric_limits<std::size_t>::max();
};

} // namespace

TraceComparison compareTrace(const Neuron& neuron, std::span<const float> input, const RecordedTrace& trace,
                             const TraceMatching& matching, const Progress& progress)
{
    requireComparable(neuron, input, trace, matching);
    AlternativeSearch search(neuron, input, trace, matching);
    TraceComparison comparison = search.closest(progress);
    comparison.sentence = comparisonSentence(comparison, matching);
    return comparison;
}

} // namespace quantoscope
