// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/describe.h"
#include "core/text/translate.h"
#include "core/training/model.h"

namespace quantoscope {

/// See core/parameters/describe.h.
template<typename Visitor>
void describe(Visitor& visitor, OrConst<NetworkModel> auto& model)
{
    constexpr double largestThreshold = 1e6;
    visitor(Parameter{.key = "steps",
                      .name = "steps",
                      .help = Core::noted("Number of time steps per point"),
                      .least = 1,
                      .most = maxTrainingSteps,
                      .usual = {.least = 1, .most = 100, .step = 1}},
            model.steps);
    visitor(Parameter{.key = "beta",
                      .name = "beta",
                      .help = Core::noted("Decay factor of the membrane per step"),
                      .least = 0,
                      .most = 1},
            model.beta);
    visitor(Parameter{.key = "threshold",
                      .name = "neuron_threshold",
                      .help = Core::noted(
                          "Firing threshold of the neurons; a spike occurs if the membrane is greater"),
                      .least = -largestThreshold,
                      .most = largestThreshold,
                      .automatic = Core::noted("the scheme's threshold")},
            model.threshold);
    visitor(Parameter{.key = "loss",
                      .name = "loss",
                      .help = Core::noted(
                          "Cross-entropy of the spike counts or of the mean membranes of the output"),
                      .choices = lossNames},
            model.loss);
    visitor(Parameter{.key = "surrogate",
                      .name = "surrogate",
                      .help = Core::noted("Surrogate derivative of a spike in the backward pass"),
                      .choices = surrogateNames},
            model.surrogate);
    visitor(Parameter{.key = "state_gradient",
                      .name = "state_gradient",
                      .help = Core::noted("Derivative of the state quantizer in the backward pass"),
                      .choices = stateGradientNames},
            model.stateGradient);
}

} // namespace quantoscope
