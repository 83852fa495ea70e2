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
                      .help = Core::noted("Steps for which each point is presented"),
                      .least = 1,
                      .most = maxTrainingSteps,
                      .usual = {.least = 1, .most = 100, .step = 1}},
            model.steps);
    visitor(Parameter{.key = "beta",
                      .name = "beta",
                      .help = Core::noted("Decay of the membrane per step"),
                      .least = 0,
                      .most = 1},
            model.beta);
    visitor(Parameter{.key = "threshold",
                      .name = "neuron_threshold",
                      .help = Core::noted("Threshold of the neurons, which fire strictly above it"),
                      .least = -largestThreshold,
                      .most = largestThreshold,
                      .automatic = Core::noted("the scheme's threshold")},
            model.threshold);
    visitor(Parameter{.key = "loss",
                      .name = "loss",
                      .help = Core::noted(
                          "Cross-entropy of the output spike counts or of the mean output membranes"),
                      .choices = lossNames},
            model.loss);
    visitor(Parameter{.key = "surrogate",
                      .name = "surrogate",
                      .help = Core::noted("Derivative of a spike in the backward pass"),
                      .choices = surrogateNames},
            model.surrogate);
    visitor(Parameter{.key = "state_gradient",
                      .name = "state_gradient",
                      .help = Core::noted("Derivative of the state quantizer in the backward pass"),
                      .choices = stateGradientNames},
            model.stateGradient);
}

} // namespace quantoscope
