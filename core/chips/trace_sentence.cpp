// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chips/trace_agreement.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"

namespace quantoscope {
namespace {

/// "reset to zero, the input one step later and float64 arithmetic".
std::string changeList(const std::vector<std::string>& phrases)
{
    if (phrases.empty()) {
        return Core::said("the neuron as it is set");
    }
    std::string list = phrases.front();
    for (std::size_t i = 1; i + 1 < phrases.size(); ++i) {
        list = Core::said("%1, %2", {list, phrases[i]});
    }
    return phrases.size() == 1 ? list : Core::said("%1 and %2", {list, phrases.back()});
}

/// The shortest text of a float32, if the membrane is one.
std::string membraneText(double membrane)
{
    const auto single = static_cast<float>(membrane);
    return double{single} == membrane ? numberText(single) : numberText(membrane);
}

std::string differenceText(const TraceDifference& difference)
{
    const auto& [step, recorded, computed] = difference;
    const std::string at = std::to_string(step);
    if (recorded.spike != computed.spike) {
        return *recorded.spike ? Core::said("step %1, where only the trace has a spike", {at})
                               : Core::said("step %1, where only the simulation has a spike", {at});
    }
    return Core::said("step %1, where the membrane is %2 in the trace and %3 in the simulation",
                      {at, membraneText(*recorded.membrane), membraneText(*computed.membrane)});
}

std::string reproducedSentence(const TraceComparison& comparison, const TraceMatching& matching)
{
    const std::string steps = std::to_string(comparison.steps);
    const std::string list = changeList(comparison.changes);
    return matching.tolerance > 0
               ? Core::said("With %1, your trace is reproduced within %3 for %2 of %2 steps.",
                            {list, steps, numberText(matching.tolerance)})
               : Core::said("With %1, your trace is reproduced exactly for %2 of %2 steps.", {list, steps});
}

} // namespace

std::string comparisonSentence(const TraceComparison& comparison, const TraceMatching& matching)
{
    if (comparison.reproduced()) {
        return reproducedSentence(comparison, matching);
    }
    return Core::said(
        "None of the %1 alternatives reproduces your trace; the closest (%2) agrees for %3 of %4 "
        "steps, first difference at %5.",
        {std::to_string(comparison.tried), changeList(comparison.changes),
         std::to_string(comparison.equalSteps), std::to_string(comparison.steps),
         differenceText(*comparison.firstDifference)});
}

} // namespace quantoscope
