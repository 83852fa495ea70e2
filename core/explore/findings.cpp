// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/findings.h"

#include "core/explore/counted_words.h"
#include "core/explore/neuron_findings.h"
#include "core/explore/spike_findings.h"
#include "core/explore/threshold_units.h"
#include "core/signals/signal_index.h"
#include "core/text/number_text.h"
#include "core/text/percent_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace quantoscope {
namespace {

using Findings = std::vector<Finding>;

void adoptTableFindings(const Exploration& exploration, Findings& findings)
{
    for (TableFinding& finding :
         tableFindings(exploration.table, exploration.threshold, exploration.firesAbove)) {
        std::optional<Finding::Fix> fix;
        if (finding.fix) {
            Setup setup = exploration.setup;
            setup.scheme = finding.fix->scheme;
            fix = Finding::Fix{finding.fix->label, setup};
        }
        findings.push_back({finding.id, finding.number, std::move(finding.sentence), fix});
    }
}

std::string outsideSentence(std::size_t count, const std::string& fraction)
{
    return count == 1
               ? Core::said("1 sample (%1) is outside the range of the levels and is clipped.", {fraction})
               : Core::said("%1 samples (%2) are outside the range of the levels and are clipped.",
                            {std::to_string(count), fraction});
}

/// Wider limits, for finite samples and a positive threshold.
std::optional<Finding::Fix> widerLimits(const Setup& before, const SignalSummary& summary)
{
    const double threshold = before.scheme.threshold * before.scheme.scale.value_or(1.0);
    if (!(threshold > 0) || summary.infCount > 0) {
        return std::nullopt;
    }
    const auto upToPercent = [](double limit) { return std::ceil(limit * 100) / 100; };
    Setup setup = before;
    Scheme& scheme = setup.scheme;
    scheme.upperLimit = std::max(scheme.upperLimit, upToPercent(summary.max / threshold - 1));
    scheme.lowerLimit = std::max(scheme.lowerLimit, upToPercent(-summary.min / threshold - 1));
    if (scheme.upperLimit >= 100 || scheme.lowerLimit >= 100) {
        return std::nullopt;
    }
    return Finding::Fix{Core::said("Widen the limits to %1 and %2",
                                   {numberText(scheme.lowerLimit), numberText(scheme.upperLimit)}),
                        setup};
}

/// A fix under which the levels cover all samples.
std::optional<Finding::Fix> fixForOutside(const Exploration& exploration)
{
    const SignalSummary& summary = exploration.raw->summary();
    std::optional<Finding::Fix> fix;
    if (isSnnTorch(exploration.setup.scheme)) {
        fix = widerLimits(exploration.setup, summary);
    } else {
        fix = Finding::Fix{Core::said("Set scale to auto"), exploration.setup};
        fix->setup.scheme.scale.reset();
    }
    if (!fix || fix->setup == exploration.setup || validate(fix->setup.scheme)) {
        return std::nullopt;
    }
    const LevelTable table = tableUnder(exploration, fix->setup);
    return table.lowest() <= summary.min && summary.max <= table.highest() ? fix : std::nullopt;
}

/// Raw samples whose code would wrap around, with the most extreme of them as an example.
void findWrapping(const Exploration& exploration, Findings& findings)
{
    const SortedSamples& sorted = exploration.raw->index()->sorted;
    const auto [first, last] = exploration.quantizer.monotoneInterval();
    const std::size_t below = sorted.countBelow(first);
    const std::size_t above = sorted.countAbove(last);
    if (below + above == 0) {
        return;
    }
    const std::size_t count = exploration.estimated(below + above);
    const float example = above > 0 ? sorted.values().back() : sorted.values().front();
    Setup setup = exploration.setup;
    setup.arithmetic.overflow = Overflow::saturate;
    findings.push_back({"wraps", static_cast<double>(count),
                        Core::said("Overflow: the range of the levels does not hold %1 of the raw membrane "
                                   "(%2). Codes wrap around: "
                                   "%3 is stored as %4.",
                                   {samplesWord(count), percentText(count, exploration.steps()),
                                    briefText(example), briefText(exploration.quantizer(example))}),
                        Finding::Fix{Core::said("Set overflow to saturate"), setup}});
}

void findOutside(const Exploration& exploration, Findings& findings)
{
    if (exploration.quantizer.wraps()) {
        return findWrapping(exploration, findings);
    }
    const Metrics& metrics = exploration.metrics;
    if (metrics.outside == 0) {
        return;
    }
    findings.push_back({"outside-range", static_cast<double>(metrics.outside),
                        outsideSentence(metrics.outside, percentText(metrics.outside, metrics.samples)),
                        fixForOutside(exploration)});
}

void findRuleDisagreement(const Exploration& exploration, Findings& findings)
{
    const std::size_t count = exploration.metrics.rulesDisagree;
    const RoundingRule rule = exploration.setup.arithmetic.rounding;
    if (count == 0 || rule == RoundingRule::stochastic) {
        return;
    }
    std::optional<Finding::Fix> fix;
    if (rule == RoundingRule::reference) {
        Setup setup = exploration.setup;
        setup.arithmetic.rounding = RoundingRule::saturating;
        fix = Finding::Fix{Core::said("Set rounding to saturating"), setup};
    }
    findings.push_back({"rules-disagree", static_cast<double>(count),
                        Core::said("The rounding rules %1 and %2 assign different levels to %3.",
                                   {std::string(roundingName(rule)),
                                    std::string(roundingName(otherRule(rule))), samplesWord(count)}),
                        std::move(fix)});
}

/// A trace in volts is not in units of the threshold, unless the scheme's threshold was set to one in volts.
void findVolts(const Exploration& exploration, Findings& findings)
{
    const Setup& setup = exploration.setup;
    const std::string& unit = exploration.raw->calibration().unit;
    if (setup.loop == Loop::closed || !setup.recording || !isVoltage(unit) ||
        setup.scheme.threshold != Scheme().threshold) {
        return;
    }
    const auto marks = proposedMarks(exploration.raw->index()->sorted, unit);
    if (!marks) {
        return;
    }
    Setup scaled = setup;
    scaled.recording->reading = inThresholdUnits(setup.recording->reading, *marks, setup.scheme.threshold);
    findings.push_back(
        {"in-volts", marks->rest,
         Core::said("The membrane is in %1, but the threshold is %2. Scaling to threshold units maps %3 to 0 "
                    "and %4 to the threshold.",
                    {unit, numberText(setup.scheme.threshold), numberText(marks->rest) + " " + unit,
                     numberText(marks->threshold) + " " + unit}),
         Finding::Fix{Core::said("Scale to threshold units"), scaled}});
}

void findHugeInputs(const Exploration& exploration, Findings& findings)
{
    const SignalSummary& summary = exploration.raw->summary();
    const float last = exploration.quantizer.monotoneInterval().last;
    if (exploration.setup.arithmetic.rounding != RoundingRule::reference || !(summary.max > last)) {
        return;
    }
    const float becomes = exploration.quantizer(summary.max);
    if (becomes == exploration.table.highest()) {
        return;
    }
    Setup setup = exploration.setup;
    setup.arithmetic.rounding = RoundingRule::saturating;
    findings.push_back(
        {"huge-inputs", summary.max,
         Core::said("The largest sample, %1, is stored as %2: this far outside the range, the distances to "
                    "all levels round to the same float and the first level is chosen.",
                    {briefText(summary.max), briefText(becomes)}),
         Finding::Fix{Core::said("Set rounding to saturating"), setup}});
}

void findNonFinite(const Exploration& exploration, Findings& findings)
{
    const Metrics& metrics = exploration.metrics;
    const std::size_t count = metrics.nanCount + metrics.infCount;
    if (count == 0) {
        return;
    }
    findings.push_back(
        {"not-finite", static_cast<double>(count),
         count == 1
             ? Core::said("1 sample (%1) is kept but excluded from the error metrics.",
                          {metrics.nanCount == 1 ? Core::said("NaN") : Core::said("infinite")})
             : Core::said("%1 samples (%2 NaN, %3 infinite) are kept but excluded from the error metrics.",
                          {std::to_string(count), std::to_string(metrics.nanCount),
                           std::to_string(metrics.infCount)}),
         std::nullopt});
}

void findCut(const Exploration& exploration, std::size_t recordedSamples, Findings& findings)
{
    if (recordedSamples > exploration.steps()) {
        const std::string steps = std::to_string(exploration.steps());
        const std::string all = std::to_string(recordedSamples);
        findings.push_back(
            {"recording-cut", static_cast<double>(recordedSamples),
             exploration.setup.loop == Loop::closed
                 ? Core::said("The closed loop simulates only the first %1 of %2 samples.", {steps, all})
                 : Core::said("Stochastic rounding is shown only for the first %1 of %2 samples.",
                              {steps, all}),
             std::nullopt});
    }
}

} // namespace

std::vector<Finding> findingsOf(const Exploration& exploration, std::size_t recordedSamples)
{
    Findings findings;
    adoptTableFindings(exploration, findings);
    std::ranges::move(neuronFindings(exploration), std::back_inserter(findings));
    std::ranges::move(closedLoopSpikeFindings(exploration), std::back_inserter(findings));
    std::ranges::move(openLoopSpikeFindings(exploration), std::back_inserter(findings));
    findVolts(exploration, findings);
    findHugeInputs(exploration, findings);
    findOutside(exploration, findings);
    findRuleDisagreement(exploration, findings);
    findNonFinite(exploration, findings);
    findCut(exploration, recordedSamples, findings);
    putMostImportantFirst(findings);
    return findings;
}

} // namespace quantoscope
