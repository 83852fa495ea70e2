// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/trace_findings.h"

#include "core/chips/lif_run.h"
#include "core/chips/trace_agreement.h"
#include "core/text/translate.h"

#include <vector>

namespace quantoscope {
namespace {

TraceMatch matchAsSimulated(const Neuron& neuron, std::span<const float> input, const RecordedTrace& trace,
                            const TraceMatching& matching)
{
    return matchOf(computedTrace(asSimulated(neuron), neuron, input, trace, matching), trace, matching);
}

/// The neuron with the rules of an alternative, as far as its parameters have them.
Neuron withRulesOf(const Alternative& alternative, Neuron neuron)
{
    neuron.reset = alternative.reset;
    neuron.firing = alternative.firing;
    if (hasParameter(neuron.kind, "reset_delay") && alternative.reset != Reset::none) {
        neuron.resetDelay = alternative.resetTime != ResetTime::sameStep;
    }
    return neuron;
}

/// "Use reset zero, reset_delay off"
std::string changeLabel(const Neuron& from, const Neuron& to)
{
    std::vector<std::string> changes;
    if (from.reset != to.reset) {
        changes.push_back(
            Core::said("reset %1", {std::string(resetNames[static_cast<std::size_t>(to.reset)])}));
    }
    if (from.resetDelay != to.resetDelay) {
        changes.push_back(to.resetDelay ? Core::said("reset_delay on") : Core::said("reset_delay off"));
    }
    if (from.firing != to.firing) {
        changes.push_back(
            Core::said("firing %1", {std::string(firingNames[static_cast<std::size_t>(to.firing)])}));
    }
    std::string list = changes.front();
    for (std::size_t i = 1; i < changes.size(); ++i) {
        list = Core::said("%1, %2", {list, changes[i]});
    }
    return Core::said("Use %1", {list});
}

std::optional<Finding::Fix> fixOf(const TraceResult& result, const Setup& setup)
{
    if (!result.closer) {
        return std::nullopt;
    }
    Finding::Fix fix{.label = changeLabel(setup.neuron, *result.closer), .setup = setup};
    fix.setup.neuron = *result.closer;
    fix.setup.neuron.threshold = setup.neuron.threshold; // as in the scheme, if it is linked
    return fix;
}

std::string sentenceOf(const TraceResult& result)
{
    const TraceComparison& comparison = result.comparison;
    std::string sentence = comparison.sentence;
    if (result.raw.firstDifference && !comparison.changes.empty()) {
        sentence = Core::said("The raw neuron and your trace first differ at step %1. %2",
                              {std::to_string(result.raw.firstDifference->step), sentence});
    }
    if (const std::string known = knownUse(comparison.best); !known.empty()) {
        sentence = Core::said("%1 %2", {sentence, known});
    }
    return sentence;
}

} // namespace

TraceResult compareReference(const Neuron& neuron, std::span<const float> input, const RecordedTrace& trace,
                             const TraceMatching& matching, const Progress& progress)
{
    TraceResult result{.comparison = compareTrace(neuron, input, trace, matching, progress),
                       .raw = matchAsSimulated(neuron, input, trace, matching),
                       .closer = std::nullopt};
    const Neuron closer = withRulesOf(result.comparison.best, neuron);
    if (closer != neuron &&
        matchAsSimulated(closer, input, trace, matching).equalSteps > result.raw.equalSteps) {
        result.closer = closer;
    }
    return result;
}

Finding traceFinding(const TraceResult& result, const Setup& setup)
{
    return {.id = result.raw.firstDifference ? "trace-differs" : "trace-agrees",
            .number = static_cast<double>(result.comparison.equalSteps),
            .sentence = sentenceOf(result),
            .fix = fixOf(result, setup)};
}

Finding pendingTraceFinding()
{
    return {.id = "trace-pending",
            .number = 0,
            .sentence = Core::said("The raw neuron is being compared with your trace."),
            .fix = std::nullopt};
}

Finding traceProblem(const std::string& why)
{
    return {.id = "trace-not-compared", .number = 0, .sentence = why, .fix = std::nullopt};
}

std::string noInputSentence()
{
    return Core::said(
        "The trace cannot be compared: a recording in open loop has no input current; use closed "
        "loop.");
}

} // namespace quantoscope
