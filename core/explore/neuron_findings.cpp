// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/neuron_findings.h"

#include "core/neurons/rheobase.h"
#include "core/neurons/steppers.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace quantoscope {
namespace {

using Findings = std::vector<Finding>;

/// Whether the neuron forgets, so that there is a current too small to make it fire.
bool leaks(const Neuron& neuron)
{
    switch (neuron.kind) {
    case NeuronKind::lapicque:
        return circuitOf(neuron).decay() < 1;
    case NeuronKind::synaptic:
        return neuron.alpha < 1 && neuron.beta < 1;
    case NeuronKind::alpha:
        return neuron.alpha < 1;
    case NeuronKind::leaky:
        break;
    }
    return neuron.beta < 1;
}

std::string timesWord(std::size_t count)
{
    return count == 1 ? Core::said("once") : Core::said("%1 times", {std::to_string(count)});
}

std::size_t spikesOn(std::span<const float> input, const Setup& setup)
{
    const Quantizer quantizer(LevelTable(setup.scheme), setup.rounding);
    return visitStepper(neuronOf(setup), &quantizer, [&](const auto& stepper) {
        typename std::decay_t<decltype(stepper)>::State state;
        return static_cast<std::size_t>(
            std::ranges::count_if(input, [&](float x) { return stepper.step(state, x); }));
    });
}

/// The scheme with its limits widened until its levels cover every state of the raw neuron: Synaptic's and
/// Alpha's currents go far beyond the membrane.
Scheme widened(const Scheme& scheme, std::span<const float> input, const Neuron& neuron)
{
    float lowest = 0;
    float highest = 0;
    visitStepper(neuron, nullptr, [&](const auto& stepper) {
        typename std::decay_t<decltype(stepper)>::State state;
        for (const float x : input) {
            stepper.step(state, x);
            for (const float part : std::bit_cast<std::array<float, sizeof state / sizeof(float)>>(state)) {
                lowest = std::min(lowest, part);
                highest = std::max(highest, part);
            }
        }
    });
    const auto upToTenth = [&](double reach) { return std::ceil(10 * (reach / scheme.threshold - 1)) / 10; };
    Scheme wide = scheme;
    wide.lowerLimit = std::max(scheme.lowerLimit, upToTenth(-double{lowest}));
    wide.upperLimit = std::max(scheme.upperLimit, upToTenth(highest));
    return wide;
}

/// The setup with up to 10 bits in place of its own, from `bits` on.
void addMoreBits(const Setup& setup, int bits, const std::string& besides,
                 std::vector<Finding::Remedy>& remedies)
{
    constexpr int mostBits = 10;
    for (; bits <= mostBits; ++bits) {
        Setup mended = setup;
        mended.scheme.numBits = bits;
        if (!validate(mended.scheme)) {
            remedies.push_back(
                {(bits == 1 ? Core::said("Use 1 bit") : Core::said("Use %1 bits", {std::to_string(bits)})) +
                     besides,
                 mended});
        }
    }
}

/// More bits; the levels spaced evenly.
std::vector<Finding::Remedy> remediesOfSilence(const Setup& setup)
{
    std::vector<Finding::Remedy> remedies;
    addMoreBits(setup, setup.scheme.numBits + 1, "", remedies);
    if (!setup.scheme.uniform) {
        Setup even = setup;
        even.scheme.uniform = true;
        addMoreBits(even, setup.scheme.numBits, Core::said(", uniform"), remedies);
    }
    return remedies;
}

/// Those, and the limits widened.
std::vector<Finding::Remedy> remediesOfSilence(const Setup& setup, std::span<const float> input)
{
    std::vector<Finding::Remedy> remedies = remediesOfSilence(setup);
    Setup wide = setup;
    wide.scheme = widened(setup.scheme, input, neuronOf(setup));
    if (wide != setup) {
        const std::string limits = Core::said(
            ", limits %1 and %2", {numberText(wide.scheme.lowerLimit), numberText(wide.scheme.upperLimit)});
        addMoreBits(wide, setup.scheme.numBits, limits, remedies);
        wide.scheme.uniform = true;
        addMoreBits(wide, setup.scheme.numBits, Core::said(", uniform") + limits, remedies);
    }
    return remedies;
}

/// The first remedy under which the quantized neuron fires on this run's own input more than half as often as
/// the raw one; else the one with most spikes; empty where none makes it fire more.
std::optional<Finding::Remedy> remedyForLostSpikes(const Exploration& exploration)
{
    std::optional<Finding::Remedy> best;
    std::size_t mostSpikes = exploration.metrics.quantizedSpikes;
    for (Finding::Remedy& remedy : remediesOfSilence(exploration.setup, exploration.input->samples())) {
        const std::size_t spikes = spikesOn(exploration.input->samples(), remedy.setup);
        if (spikes > mostSpikes) {
            mostSpikes = spikes;
            best = std::move(remedy);
        }
        if (2 * mostSpikes > exploration.metrics.rawSpikes) {
            break;
        }
    }
    return best;
}

/// The first remedy under which the quantized neuron fires from not much more current than the raw one.
std::optional<Finding::Remedy> remedyForSilentRange(const Exploration& exploration, float rawFiresFrom)
{
    for (Finding::Remedy& remedy : remediesOfSilence(exploration.setup)) {
        const Setup& setup = remedy.setup;
        const Quantizer quantizer(LevelTable(setup.scheme), setup.rounding);
        const auto mended = constantCurrentResponse(neuronOf(setup), &quantizer, 2 * rawFiresFrom);
        if (mended.firesFrom && *mended.firesFrom <= 1.25F * rawFiresFrom) {
            return std::move(remedy);
        }
    }
    return std::nullopt;
}

/// To constant currents, of the raw neuron and of the quantized one.
struct Responses
{
    ConstantCurrentResponse raw;
    ConstantCurrentResponse quantized;
};

Responses responsesOf(const Exploration& exploration)
{
    const Neuron neuron = neuronOf(exploration.setup);
    const float largest = currentSearchEnd(neuron, exploration.table);
    return {constantCurrentResponse(neuron, nullptr, largest),
            constantCurrentResponse(neuron, &exploration.quantizer, largest)};
}

void findRest(const Exploration& exploration, const ConstantCurrentResponse& quantized, Findings& findings)
{
    const float rest = quantized.restingMembrane;
    if (quantized.firesFrom == 0.0F) {
        findings.push_back(
            {"fires-at-rest", Severity::warning, rest,
             Core::said("Without any input the quantized neuron fires: 0 is stored as %1, and that "
                        "drives it over its threshold.",
                        {briefText(exploration.quantizer(0.0F))}),
             std::nullopt});
    } else if (rest != 0) {
        findings.push_back(
            {"rest-drifts", Severity::note, rest,
             Core::said("Without input the quantized membrane rests at %1, not at 0.", {briefText(rest)}),
             std::nullopt});
    }
}

void findDeadZone(const ConstantCurrentResponse& quantized, Findings& findings)
{
    const float integratesFrom = quantized.integratesFrom.value_or(0.0F);
    if (integratesFrom > 0) {
        findings.push_back(
            {"dead-zone", Severity::note, integratesFrom,
             Core::said("Dead zone: a constant current below %1 is rounded away and leaves the "
                        "quantized membrane at rest.",
                        {briefText(integratesFrom)}),
             std::nullopt});
    }
}

void findSilence(const Exploration& exploration, const Responses& responses, Findings& findings)
{
    const std::optional<float> raw = responses.raw.firesFrom;
    const std::optional<float> quantized = responses.quantized.firesFrom;
    if (!raw || (quantized && !(*quantized > *raw))) {
        return;
    }
    const std::string sentence =
        quantized
            ? Core::said(
                  "Constant currents from %1 make the raw neuron fire and leave the quantized one silent.",
                  {briefRange(*raw, *quantized)})
            : Core::said(
                  "Constant currents from %1 on make the raw neuron fire and leave the quantized one silent.",
                  {briefText(*raw)});
    findings.push_back(
        {"silent-range", Severity::warning, *raw, sentence, remedyForSilentRange(exploration, *raw)});
}

/// How far the membrane of a quantized neuron gets that does not fire, and where the reference rule's trouble
/// with huge inputs has a part in it, that. Why it gets no further differs: gains may be rounded away, the
/// next level may be too far.
std::string reachSentence(const Exploration& exploration)
{
    const float highest = exploration.quantized->summary().max;
    const bool alike = briefText(highest) == briefText(exploration.threshold);
    const auto word = [alike](float value) { return alike ? numberText(value) : briefText(value); };
    const std::string threshold = word(exploration.threshold);
    std::string sentence =
        highest == exploration.threshold
            ? Core::said(
                  "Its membrane reaches the threshold %1 but never exceeds it, and only what lies above "
                  "it is a spike.",
                  {threshold})
            : Core::said("Its membrane gets no higher than %1, below the threshold %2.",
                         {word(highest), threshold});
    const float largest = exploration.raw->summary().max;
    const float stored = exploration.quantizer(largest);
    if (largest > exploration.quantizer.monotoneInterval().last && stored <= exploration.threshold) {
        sentence += " " + Core::said("A membrane as large as the raw one's %1 is stored as %2.",
                                     {briefText(largest), briefText(stored)});
    }
    return sentence;
}

/// The very run that is shown: the quantized neuron fires at most half as often as the raw one. Where no
/// level lies above the threshold, the table's own finding says so.
void findLostSpikes(const Exploration& exploration, Findings& findings)
{
    const Metrics& metrics = exploration.metrics;
    if (metrics.rawSpikes == 0 || 2 * metrics.quantizedSpikes > metrics.rawSpikes ||
        exploration.table.highest() <= exploration.threshold) {
        return;
    }
    const std::string rawTimes = timesWord(metrics.rawSpikes);
    if (metrics.quantizedSpikes == 0) {
        findings.push_back(
            {"silent", Severity::warning, static_cast<double>(metrics.rawSpikes),
             Core::said("Under this input the raw neuron fires %1, the quantized one never.", {rawTimes}) +
                 " " + reachSentence(exploration),
             remedyForLostSpikes(exploration)});
    } else {
        findings.push_back({"fires-less", Severity::warning, static_cast<double>(metrics.quantizedSpikes),
                            Core::said("Under this input the raw neuron fires %1, the quantized one only %2.",
                                       {rawTimes, timesWord(metrics.quantizedSpikes)}),
                            remedyForLostSpikes(exploration)});
    }
}

} // namespace

std::vector<Finding> neuronFindings(const Exploration& exploration)
{
    Findings findings;
    if (exploration.setup.loop != Loop::closed) {
        return findings;
    }
    findLostSpikes(exploration, findings);
    if (exploration.threshold > 0 && leaks(neuronOf(exploration.setup))) {
        const Responses responses = responsesOf(exploration);
        findSilence(exploration, responses, findings);
        findDeadZone(responses.quantized, findings);
        findRest(exploration, responses.quantized, findings);
    }
    return findings;
}

} // namespace quantoscope
