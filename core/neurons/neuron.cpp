// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neurons/neuron.h"

#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

/// The logarithm as float32, rounded once from double: the same on every platform.
float logarithm(float x)
{
    return static_cast<float>(std::log(static_cast<double>(x)));
}

float clampedDecay(double decay)
{
    return std::clamp(static_cast<float>(decay), 0.0F, 1.0F);
}

ParameterProblem problem(const char* name, double value, const std::string& allowed)
{
    return {name, Core::said("%1 is %2; it must be %3.", {name, numberText(value), allowed})};
}

std::optional<ParameterProblem> checkDecay(const char* name, double value)
{
    return value >= 0 && value <= 1
               ? std::nullopt
               : std::optional(problem(name, value, Core::said("a number from %1 to %2", {"0", "1"})));
}

std::optional<ParameterProblem> checkAlpha(const Neuron& neuron)
{
    const auto alpha = static_cast<float>(neuron.alpha);
    const auto beta = static_cast<float>(neuron.beta);
    if (beta == 1.0F) {
        return problem("beta", neuron.beta,
                       Core::said("less than 1 for Alpha, whose tau divides by its logarithm"));
    }
    if (alpha <= beta) {
        return problem("alpha", neuron.alpha,
                       Core::said("greater than beta, %1, for a positive current to raise Alpha's membrane",
                                  {numberText(neuron.beta)}));
    }
    if (!std::isfinite(tauOf(neuron))) {
        return problem(
            "alpha", neuron.alpha,
            Core::said("further above beta, %1: their 32-bit logarithms are equal, and Alpha's tau "
                       "divides by the difference",
                       {numberText(neuron.beta)}));
    }
    return std::nullopt;
}

std::optional<ParameterProblem> checkPositive(const char* name, double value)
{
    const auto stored = static_cast<float>(value);
    return stored > 0 && std::isfinite(stored)
               ? std::nullopt
               : std::optional(problem(name, value, Core::said("a 32-bit number greater than 0")));
}

std::optional<ParameterProblem> checkCircuit(const Neuron& neuron)
{
    for (const auto& [name, value] : {std::pair{"resistance", neuron.resistance},
                                      {"capacitance", neuron.capacitance},
                                      {"time_step", std::optional(neuron.timeStep)}}) {
        if (auto wrong = value ? checkPositive(name, *value) : std::nullopt) {
            return wrong;
        }
    }
    const bool fromBeta = !neuron.resistance || !neuron.capacitance;
    const auto beta = static_cast<float>(neuron.beta);
    if (fromBeta && !(beta > 0 && beta < 1)) {
        return problem(
            "beta", neuron.beta,
            Core::said("greater than 0 and less than 1 for Lapicque, whose circuit follows from it"));
    }
    const Circuit circuit = circuitOf(neuron);
    if (!std::isfinite(1.0F / (circuit.resistance * circuit.capacitance)) ||
        !std::isfinite(circuit.decay()) || !std::isfinite(circuit.resistance * circuit.capacitance)) {
        return problem("time_step", neuron.timeStep,
                       Core::said("such that it can be divided by resistance times capacitance in 32 bits"));
    }
    return std::nullopt;
}

} // namespace

bool hasParameter(NeuronKind kind, std::string_view parameter)
{
    if (parameter == "alpha") {
        return kind == NeuronKind::synaptic || kind == NeuronKind::alpha;
    }
    if (parameter == "reset_delay") {
        return kind == NeuronKind::leaky || kind == NeuronKind::synaptic;
    }
    if (parameter == "resistance" || parameter == "capacitance" || parameter == "time_step") {
        return kind == NeuronKind::lapicque;
    }
    return parameter == "beta" || parameter == "reset" || parameter == "neuron_threshold";
}

float thresholdOf(const Neuron& neuron)
{
    return static_cast<float>(neuron.threshold.value_or(1.0));
}

Circuit circuitOf(const Neuron& neuron)
{
    const auto timeStep = static_cast<float>(neuron.timeStep);
    const auto other = [&](float given) {
        return timeStep / (given * logarithm(1.0F / static_cast<float>(neuron.beta)));
    };
    if (neuron.capacitance) {
        const auto capacitance = static_cast<float>(*neuron.capacitance);
        return {.resistance = neuron.resistance ? static_cast<float>(*neuron.resistance) : other(capacitance),
                .capacitance = capacitance,
                .timeStep = timeStep};
    }
    const auto resistance = static_cast<float>(neuron.resistance.value_or(1.0));
    return {.resistance = resistance, .capacitance = other(resistance), .timeStep = timeStep};
}

float tauOf(const Neuron& neuron)
{
    const float logAlpha = logarithm(clampedDecay(neuron.alpha));
    const float logBeta = logarithm(clampedDecay(neuron.beta));
    return (logAlpha / (logBeta - logAlpha)) + 1.0F;
}

std::optional<ParameterProblem> validate(const Neuron& neuron)
{
    if (auto wrong = checkDecay("beta", neuron.beta)) {
        return wrong;
    }
    if (auto wrong = hasParameter(neuron.kind, "alpha") ? checkDecay("alpha", neuron.alpha) : std::nullopt) {
        return wrong;
    }
    if (neuron.threshold && !std::isfinite(thresholdOf(neuron))) {
        return problem("neuron_threshold", *neuron.threshold, Core::said("a finite 32-bit number"));
    }
    switch (neuron.kind) {
    case NeuronKind::alpha:
        return checkAlpha(neuron);
    case NeuronKind::lapicque:
        return checkCircuit(neuron);
    case NeuronKind::leaky:
    case NeuronKind::synaptic:
        break;
    }
    return std::nullopt;
}

} // namespace quantoscope
