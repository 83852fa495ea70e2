// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chips/lif_constants.h"

#include <cmath>

namespace quantoscope {
namespace {

double stored(double value, LifNumbers numbers)
{
    return numbers == LifNumbers::float64 ? value : double{static_cast<float>(value)};
}

/// dt/tau before rounding.
double leakOf(const LifParameters& parameters)
{
    return parameters.decay ? 1 - *parameters.decay : parameters.timeStep / parameters.timeConstant;
}

/// The threshold in a unit in which the membrane of the neuron's parameters is multiplied by `factor`.
struct Scaled
{
    double gain;
    double threshold;
};

/// Gain and threshold in the unit, before rounding. `own` is the gain in the neuron's own unit.
Scaled scaledTo(MembraneUnit unit, double own, double leak, const LifParameters& parameters)
{
    const double threshold = parameters.threshold;
    switch (unit) {
    case MembraneUnit::input:
        return {1, threshold / own};
    case MembraneUnit::steadyState:
        return {leak, parameters.decay ? threshold * leakOf(parameters) : threshold / parameters.resistance};
    case MembraneUnit::threshold:
        return {own / threshold, 1};
    case MembraneUnit::own:
        break;
    }
    return {own, threshold};
}

bool isUsable(std::initializer_list<double> positive)
{
    return std::ranges::all_of(positive, [](double value) { return std::isfinite(value) && value > 0; });
}

} // namespace

std::optional<LifParameters> lifParametersOf(const Neuron& neuron)
{
    const double threshold = neuron.threshold.value_or(1.0);
    if (neuron.kind == NeuronKind::leaky) {
        const double steps = 1 / (1 - neuron.beta);
        return LifParameters{.timeStep = 1,
                             .timeConstant = steps,
                             .decay = neuron.beta,
                             .resistance = steps,
                             .threshold = threshold};
    }
    if (neuron.kind != NeuronKind::lapicque) {
        return std::nullopt;
    }
    const Circuit circuit = circuitOf(neuron);
    const double resistance = neuron.resistance.value_or(double{circuit.resistance});
    const double capacitance = neuron.capacitance.value_or(double{circuit.capacitance});
    return LifParameters{.timeStep = neuron.timeStep,
                         .timeConstant = resistance * capacitance,
                         .decay = std::nullopt,
                         .resistance = resistance,
                         .threshold = threshold};
}

MembraneUnit ownUnit(const LifParameters& parameters)
{
    return parameters.decay             ? MembraneUnit::input
           : parameters.resistance == 1 ? MembraneUnit::steadyState
                                        : MembraneUnit::own;
}

bool LifConstants::exist() const
{
    return std::isfinite(decay) && isUsable({gain, threshold});
}

LifConstants constantsOf(const LifParameters& parameters, LifDecay leak, MembraneUnit unit,
                         LifNumbers numbers)
{
    const auto round = [&](double value) { return stored(value, numbers); };
    const double exact = leakOf(parameters);
    const double euler =
        parameters.decay ? round(exact) : round(round(parameters.timeStep) / round(parameters.timeConstant));
    const double straight = parameters.decay ? round(*parameters.decay) : round(1 - euler);
    const double decay = leak == LifDecay::euler ? straight : round(std::exp(-exact));
    const double fraction = leak == LifDecay::heldInput ? -std::expm1(-exact) : exact;
    const double own = fraction == exact && parameters.decay ? 1
                       : parameters.decay                    ? fraction / exact
                                                             : parameters.resistance * fraction;
    const double added = leak == LifDecay::heldInput ? round(1 - decay) : euler;
    const Scaled scaled = scaledTo(unit, own, added, parameters);
    return {.decay = decay, .leak = added, .gain = round(scaled.gain), .threshold = round(scaled.threshold)};
}

bool ContinuousConstants::exist() const
{
    return isUsable({timeStep, timeConstant, resistance, threshold});
}

ContinuousConstants continuousConstantsOf(const LifParameters& parameters, MembraneUnit unit,
                                          LifNumbers numbers)
{
    const auto round = [&](double value) { return stored(value, numbers); };
    ContinuousConstants constants{.timeStep = parameters.timeStep,
                                  .timeConstant = round(parameters.timeConstant),
                                  .resistance = round(parameters.resistance),
                                  .threshold = round(parameters.threshold)};
    const double steady = round(parameters.decay ? parameters.threshold * leakOf(parameters)
                                                 : parameters.threshold / parameters.resistance);
    switch (unit) {
    case MembraneUnit::input:
        constants.resistance = constants.timeConstant / constants.timeStep;
        constants.threshold = steady * constants.resistance;
        break;
    case MembraneUnit::steadyState:
        constants.resistance = 1;
        constants.threshold = steady;
        break;
    case MembraneUnit::threshold:
        constants.resistance = 1 / steady;
        constants.threshold = 1;
        break;
    case MembraneUnit::own:
        break;
    }
    return constants;
}

} // namespace quantoscope
