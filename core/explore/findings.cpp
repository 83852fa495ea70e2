// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/findings.h"

#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

using Findings = std::vector<Finding>;

std::string percent(std::size_t count, std::size_t total)
{
    const double share = 100.0 * static_cast<double>(count) / static_cast<double>(total);
    const double rounded = std::round(share * 100) / 100;
    return rounded == 0 && count > 0 ? "less than 0.01 %" : numberText(rounded) + " %";
}

/// Short enough to read in a sentence: four significant digits.
std::string rounded(double value)
{
    if (value == 0 || !std::isfinite(value)) {
        return numberText(value);
    }
    const double scale = std::pow(10.0, 3 - std::floor(std::log10(std::abs(value))));
    return numberText(static_cast<float>(std::round(value * scale) / scale));
}

std::string samplesWord(std::size_t count)
{
    return std::to_string(count) + (count == 1 ? " sample" : " samples");
}

void adoptTableFindings(const Exploration& exploration, Findings& findings)
{
    for (TableFinding& finding : tableFindings(exploration.table, exploration.threshold)) {
        std::optional<Finding::Remedy> remedy;
        if (finding.remedy) {
            Setup setup = exploration.setup;
            setup.scheme = finding.remedy->scheme;
            remedy = Finding::Remedy{finding.remedy->label, setup};
        }
        findings.push_back(
            {finding.id, finding.severity, finding.number, std::move(finding.sentence), remedy});
    }
}

/// The first scheme with more bits, or with its levels spaced evenly, that can hold what this one loses.
std::optional<Finding::Remedy> remedyForDeadZone(const Exploration& exploration, float rawFiresFrom)
{
    for (int bits = exploration.setup.scheme.numBits + 1; bits <= 8; ++bits) {
        Setup setup = exploration.setup;
        setup.scheme.numBits = bits;
        if (validate(setup.scheme)) {
            continue;
        }
        const Quantizer quantizer(LevelTable(setup.scheme), setup.rounding);
        const auto mended = constantCurrentResponse(neuronOf(setup), &quantizer, 2 * rawFiresFrom);
        if (mended.firesFrom && *mended.firesFrom <= 1.25F * rawFiresFrom) {
            return Finding::Remedy{"Use " + std::to_string(bits) + " bits", setup};
        }
    }
    return std::nullopt;
}

void findDeadZone(const Exploration& exploration, Findings& findings)
{
    const Setup& setup = exploration.setup;
    if (setup.loop != Loop::closed || exploration.threshold <= 0 || setup.neuron.kind != NeuronKind::leaky ||
        setup.neuron.beta >= 1) {
        return;
    }
    const Neuron neuron = neuronOf(setup);
    const float largest =
        2 * std::max(exploration.threshold, exploration.table.highest() - exploration.table.lowest());
    const auto raw = constantCurrentResponse(neuron, nullptr, largest);
    const auto quantized = constantCurrentResponse(neuron, &exploration.quantizer, largest);
    if (quantized.restingMembrane != 0) {
        findings.push_back({"rest-drifts", Severity::note, quantized.restingMembrane,
                            "Without input the quantized membrane rests at " +
                                rounded(quantized.restingMembrane) + ", not at 0.",
                            std::nullopt});
    }
    if (quantized.integratesFrom) {
        findings.push_back({"dead-zone", Severity::note, *quantized.integratesFrom,
                            "Dead zone: a constant current below " + rounded(*quantized.integratesFrom) +
                                " is rounded away and leaves the quantized membrane at rest.",
                            std::nullopt});
    }
    if (raw.firesFrom && (!quantized.firesFrom || *quantized.firesFrom > *raw.firesFrom)) {
        const std::string currents =
            quantized.firesFrom
                ? "Constant currents from " + rounded(*raw.firesFrom) + " to " + rounded(*quantized.firesFrom)
                : "Constant currents from " + rounded(*raw.firesFrom) + " on";
        findings.push_back({"silent-range", Severity::warning, *raw.firesFrom,
                            currents + " make the raw neuron fire and leave the quantized one silent.",
                            remedyForDeadZone(exploration, *raw.firesFrom)});
    }
}

bool covers(const LevelTable& table, const SignalSummary& summary)
{
    return table.lowest() <= summary.min && summary.max <= table.highest();
}

void findOutside(const Exploration& exploration, Findings& findings)
{
    const Metrics& metrics = exploration.metrics;
    if (metrics.outside == 0) {
        return;
    }
    std::optional<Finding::Remedy> remedy;
    const SignalSummary& summary = exploration.raw->summary();
    Setup setup = exploration.setup;
    if (setup.scheme.threshold > 0 && summary.infCount == 0) {
        const double threshold = setup.scheme.threshold;
        const auto upToPercent = [](double limit) { return std::ceil(limit * 100) / 100; };
        setup.scheme.upperLimit = std::max(setup.scheme.upperLimit, upToPercent(summary.max / threshold - 1));
        setup.scheme.lowerLimit =
            std::max(setup.scheme.lowerLimit, upToPercent(-summary.min / threshold - 1));
        if (setup.scheme.upperLimit < 100 && setup.scheme.lowerLimit < 100 && setup != exploration.setup &&
            !validate(setup.scheme) && covers(LevelTable(setup.scheme), summary)) {
            remedy = Finding::Remedy{"Widen the limits to " + numberText(setup.scheme.lowerLimit) + " and " +
                                         numberText(setup.scheme.upperLimit),
                                     setup};
        }
    }
    findings.push_back({"outside-range", Severity::warning, static_cast<double>(metrics.outside),
                        samplesWord(metrics.outside) + " (" + percent(metrics.outside, metrics.samples) +
                            ") lie beyond the levels and are clipped.",
                        std::move(remedy)});
}

void findRuleDisagreement(const Exploration& exploration, Findings& findings)
{
    const std::size_t count = exploration.metrics.rulesDisagree;
    if (count == 0) {
        return;
    }
    std::optional<Finding::Remedy> remedy;
    if (exploration.setup.rounding == RoundingRule::reference) {
        Setup setup = exploration.setup;
        setup.rounding = RoundingRule::saturating;
        remedy = Finding::Remedy{"Round as hardware does", setup};
    }
    findings.push_back({"rules-disagree", Severity::note, static_cast<double>(count),
                        "The two rounding rules give " + samplesWord(count) + " different levels.",
                        std::move(remedy)});
}

void findHugeInputs(const Exploration& exploration, Findings& findings)
{
    const SignalSummary& summary = exploration.raw->summary();
    const float last = exploration.quantizer.monotoneInterval().last;
    if (exploration.setup.rounding != RoundingRule::reference || !(summary.max > last)) {
        return;
    }
    const float becomes = exploration.quantizer(summary.max);
    if (becomes == exploration.table.highest()) {
        return;
    }
    Setup setup = exploration.setup;
    setup.rounding = RoundingRule::saturating;
    findings.push_back({"huge-inputs", Severity::warning, summary.max,
                        "The largest sample, " + rounded(summary.max) + ", becomes " + rounded(becomes) +
                            ": so far out all distances round to the same float and the first level wins.",
                        Finding::Remedy{"Round as hardware does", setup}});
}

void findNonFinite(const Exploration& exploration, Findings& findings)
{
    const Metrics& metrics = exploration.metrics;
    const std::size_t count = metrics.nanCount + metrics.infCount;
    if (count == 0) {
        return;
    }
    findings.push_back({"not-finite", Severity::warning, static_cast<double>(count),
                        std::to_string(metrics.nanCount) + " NaN and " + std::to_string(metrics.infCount) +
                            " infinite samples are kept but left out of the error figures.",
                        std::nullopt});
}

void findCut(const Exploration& exploration, std::size_t recordedSamples, Findings& findings)
{
    if (recordedSamples > exploration.steps()) {
        findings.push_back({"recording-cut", Severity::note, static_cast<double>(recordedSamples),
                            "Closed loop simulates the first " + std::to_string(exploration.steps()) +
                                " of " + std::to_string(recordedSamples) + " samples.",
                            std::nullopt});
    }
}

} // namespace

std::vector<Finding> findingsOf(const Exploration& exploration, std::size_t recordedSamples)
{
    Findings findings;
    adoptTableFindings(exploration, findings);
    findDeadZone(exploration, findings);
    findHugeInputs(exploration, findings);
    findOutside(exploration, findings);
    findRuleDisagreement(exploration, findings);
    findNonFinite(exploration, findings);
    findCut(exploration, recordedSamples, findings);
    std::stable_partition(findings.begin(), findings.end(),
                          [](const Finding& finding) { return finding.severity == Severity::warning; });
    return findings;
}

} // namespace quantoscope
