// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neurons/neuron.h"

#include "core/neurons/describe_neuron.h"
#include "core/parameters/check_ranges.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {

float decayOf(double decay)
{
    return std::clamp(static_cast<float>(decay), 0.0F, 1.0F);
}

namespace {

/// The logarithm as float32, rounded once from double: the same on every platform.
float logarithm(float x)
{
    return static_cast<float>(std::log(static_cast<double>(x)));
}

ParameterProblem problem(const char* name, double value, const std::string& allowed)
{
    return {name, Core::said("%1 is %2; it must be %3.", {name, numberText(value), allowed})};
}

std::optional<ParameterProblem> checkAlpha(const Neuron& neuron)
{
    const auto alpha = static_cast<float>(neuron.alpha);
    const auto beta = static_cast<float>(neuron.beta);
    if (beta == 1.0F) {
        return problem("beta", neuron.beta,
                       Core::said("less than 1 for Alpha, because tau divides by its logarithm"));
    }
    if (alpha <= beta) {
        return problem(
            "alpha", neuron.alpha,
            Core::said("greater than beta (%1), so that a positive current raises Alpha's membrane",
                       {numberText(neuron.beta)}));
    }
    if (!std::isfinite(tauOf(neuron))) {
        return problem("alpha", neuron.alpha,
                       Core::said("further above beta (%1), because Alpha's tau divides by the difference of "
                                  "their float32 logarithms, which is 0",
                                  {numberText(neuron.beta)}));
    }
    return std::nullopt;
}

std::optional<ParameterProblem> checkPositive(const char* name, double value)
{
    const auto stored = static_cast<float>(value);
    return stored > 0 && std::isfinite(stored)
               ? std::nullopt
               : std::optional(problem(name, value, Core::said("a float32 number greater than 0")));
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
            Core::said(
                "greater than 0 and less than 1 for Lapicque, because the circuit is derived from it"));
    }
    const Circuit circuit = circuitOf(neuron);
    if (!std::isfinite(1.0F / (circuit.resistance * circuit.capacitance)) ||
        !std::isfinite(circuit.decay()) || !std::isfinite(circuit.resistance * circuit.capacitance)) {
        return problem("time_step", neuron.timeStep,
                       Core::said("a number that float32 can divide by resistance times capacitance"));
    }
    return std::nullopt;
}

/// A visitor that determines whether a parameter applies.
struct Applicability
{
    std::string_view name;
    bool applies = false;

    template<typename Value>
    void operator()(const Parameter& parameter, const Value& /*value*/)
    {
        applies = parameter.name == name ? parameter.applies : applies;
    }
};

} // namespace

bool hasParameter(NeuronKind kind, std::string_view parameter)
{
    Applicability applicability{parameter};
    const Neuron neuron{.kind = kind};
    describe(applicability, neuron);
    return applicability.applies;
}

float thresholdOf(const Neuron& neuron)
{
    return static_cast<float>(neuron.threshold.value_or(1.0));
}

float firesAbove(const Neuron& neuron)
{
    return firesAbove(thresholdOf(neuron), neuron.firing);
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
    const float logAlpha = logarithm(decayOf(neuron.alpha));
    const float logBeta = logarithm(decayOf(neuron.beta));
    return (logAlpha / (logBeta - logAlpha)) + 1.0F;
}

std::optional<ParameterProblem> validate(const Neuron& neuron)
{
    if (auto wrong = firstOutOfRange(neuron)) {
        return wrong;
    }
    if (neuron.threshold && !std::isfinite(thresholdOf(neuron))) {
        return problem("neuron_threshold", *neuron.threshold, Core::said("a finite float32 number"));
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
