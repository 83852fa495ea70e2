// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chips/lif_constants.h"

#include <algorithm>
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

/// The threshold before rounding if an input of 1 raises the membrane to 1.
double steadyThreshold(const LifParameters& parameters)
{
    return parameters.decay ? parameters.threshold * leakOf(parameters)
                            : parameters.threshold / parameters.resistance;
}

/// The numbers that scale with the unit of the membrane.
struct ScaledLif
{
    double gain;
    double threshold;
};

/// The membrane that an input of 1 adds in the unit of the parameters, of which a step adds a fraction.
double ownGain(const LifParameters& parameters, double fraction)
{
    if (!parameters.decay) {
        return parameters.resistance * fraction;
    }
    const double leak = leakOf(parameters);
    return leak == 0 ? 1 : fraction / leak;
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

LifConstants constantsOf(const LifParameters& parameters, LifDecay kind, MembraneUnit unit,
                         LifNumbers numbers)
{
    const auto round = [&](double value) { return stored(value, numbers); };
    const double exact = leakOf(parameters);
    const double euler =
        parameters.decay ? round(exact) : round(round(parameters.timeStep) / round(parameters.timeConstant));
    double decay = parameters.decay ? round(*parameters.decay) : round(1 - euler);
    if (kind != LifDecay::euler) {
        decay = round(std::exp(-exact));
    }
    const bool held = kind == LifDecay::heldInput;
    const double leak = held ? round(1 - decay) : euler;
    const auto scaled = [&]() -> ScaledLif {
        const double own = ownGain(parameters, held ? -std::expm1(-exact) : exact);
        switch (unit) {
        case MembraneUnit::input:
            return {1, parameters.threshold / own};
        case MembraneUnit::steadyState:
            return {leak, steadyThreshold(parameters)};
        case MembraneUnit::threshold:
            return {own / parameters.threshold, 1};
        case MembraneUnit::own:
            break;
        }
        return {own, parameters.threshold};
    }();
    return {.decay = decay, .leak = leak, .gain = round(scaled.gain), .threshold = round(scaled.threshold)};
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
    const double steady = round(steadyThreshold(parameters));
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
