// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/setup.h"

#include "core/text/number_text.h"

#include <cmath>

namespace quantoscope {

Setup exampleSetup()
{
    Setup setup;
    setup.scheme.numBits = 4;
    setup.scheme.upperLimit = 0.5;
    setup.stimulus.kind = StimulusKind::poisson;
    setup.stimulus.amplitude = 0.35;
    setup.stimulus.rate = 0.35;
    return setup;
}

double neuronThreshold(const Setup& setup)
{
    return setup.neuronThreshold.value_or(setup.scheme.threshold);
}

Leaky neuronOf(const Setup& setup)
{
    return {.beta = setup.beta,
            .threshold = neuronThreshold(setup),
            .reset = setup.reset,
            .resetDelay = setup.resetDelay};
}

std::optional<ParameterProblem> validate(const Setup& setup)
{
    if (const auto problem = validate(setup.scheme)) {
        return ParameterProblem{problem->parameter, problem->sentence};
    }
    if (!(setup.beta >= 0 && setup.beta <= 1)) {
        return ParameterProblem{"beta",
                                "beta is " + numberText(setup.beta) + "; it must be a number from 0 to 1."};
    }
    if (!std::isfinite(static_cast<float>(neuronThreshold(setup)))) {
        return ParameterProblem{"neuron_threshold", "neuron_threshold is " +
                                                        numberText(neuronThreshold(setup)) +
                                                        "; it must be a finite 32-bit number."};
    }
    return setup.recording ? std::nullopt : validate(setup.stimulus);
}

} // namespace quantoscope
