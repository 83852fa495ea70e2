// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/neuron_findings.h"

#include "core/explore/counted_words.h"
#include "core/explore/suggested_fixes.h"
#include "core/neurons/rheobase.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>

namespace quantoscope {
namespace {

using Findings = std::vector<Finding>;

/// Whether the state decays, so that a small enough current never makes the neuron fire.
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

/// The first fix with which the quantized neuron fires at no more than 1.25 times the raw neuron's rheobase.
std::optional<Finding::Fix> fixForSilentRange(const Exploration& exploration, float rawFiresFrom)
{
    for (Finding::Fix& fix : finerSetups(exploration.setup)) {
        const Setup& setup = fix.setup;
        const Quantizer quantizer(tableUnder(exploration, setup), setup.arithmetic);
        const auto mended = constantCurrentResponse(neuronOf(setup), &quantizer, 2 * rawFiresFrom);
        if (mended.firesFrom && *mended.firesFrom <= 1.25F * rawFiresFrom) {
            return std::move(fix);
        }
    }
    return std::nullopt;
}

/// Responses to constant currents.
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
        findings.push_back({"fires-at-rest", rest,
                            Core::said("The quantized neuron fires without any input: 0 is stored as %1, "
                                       "which drives the membrane above the threshold.",
                                       {briefText(exploration.quantizer(0.0F))}),
                            std::nullopt});
    } else if (rest != 0) {
        findings.push_back(
            {"rest-drifts", rest,
             Core::said("Without input, the quantized membrane rests at %1 instead of 0.", {briefText(rest)}),
             std::nullopt});
    }
}

void findDeadBand(const ConstantCurrentResponse& quantized, Findings& findings)
{
    const float integratesFrom = quantized.integratesFrom.value_or(0.0F);
    if (integratesFrom > 0) {
        findings.push_back({"dead-zone", integratesFrom,
                            Core::said("Dead band: constant currents below %1 are rounded away and never "
                                       "move the quantized membrane.",
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
    const std::string sentence = quantized ? Core::said("With constant currents from %1, the raw neuron "
                                                        "fires and the quantized neuron stays silent.",
                                                        {briefRange(*raw, *quantized)})
                                           : Core::said("With constant currents of %1 and above, the raw "
                                                        "neuron fires and the quantized neuron stays silent.",
                                                        {briefText(*raw)});
    findings.push_back({"silent-range", *raw, sentence, fixForSilentRange(exploration, *raw)});
}

/// Spikes that only the comparison "at or above" makes.
void findSpikesAtThreshold(const Exploration& exploration, Findings& findings)
{
    if (exploration.setup.neuron.firing != Firing::atOrAbove || !exploration.quantized) {
        return;
    }
    const auto count =
        static_cast<std::size_t>(std::ranges::count(exploration.quantized->samples(), exploration.threshold));
    if (count == 0) {
        return;
    }
    Setup setup = exploration.setup;
    setup.neuron.firing = Firing::above;
    findings.push_back(
        {"fires-at-threshold", static_cast<double>(count),
         Core::said("The quantized membrane equals the threshold %1 at %2: the neuron fires there, "
                    "and would not if it fired only above the threshold.",
                    {briefText(exploration.threshold), stepsWord(count)}),
         Finding::Fix{Core::said("Fire only above the threshold"), setup}});
}

} // namespace

std::vector<Finding> neuronFindings(const Exploration& exploration)
{
    Findings findings;
    findSpikesAtThreshold(exploration, findings);
    // A stochastic neuron has no edge between currents for which it does and does not fire.
    if (exploration.setup.loop != Loop::closed || exploration.quantizer.isStochastic()) {
        return findings;
    }
    if (exploration.threshold > 0 && leaks(neuronOf(exploration.setup))) {
        const Responses responses = responsesOf(exploration);
        findSilence(exploration, responses, findings);
        findDeadBand(responses.quantized, findings);
        findRest(exploration, responses.quantized, findings);
    }
    return findings;
}

} // namespace quantoscope
