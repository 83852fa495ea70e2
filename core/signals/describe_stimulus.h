// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/describe.h"
#include "core/signals/stimulus.h"
#include "core/text/translate.h"

namespace quantoscope {

/// See core/parameters/describe.h.
template<typename Visitor>
void describe(Visitor& visitor, OrConst<Stimulus> auto& stimulus)
{
    constexpr double largestCurrent = 1e30; // sums of currents stay far from overflow
    const StimulusKind kind = stimulus.kind;
    const bool isRandom = kind == StimulusKind::poisson || kind == StimulusKind::noise;
    visitor(Parameter{.key = "kind",
                      .name = "stimulus",
                      .help = Core::noted("Shape of the input current"),
                      .choices = stimulusNames},
            stimulus.kind);
    visitor(Parameter{.key = "amplitude",
                      .name = "amplitude",
                      .help = Core::noted("Amplitude of the current"),
                      .least = -largestCurrent,
                      .most = largestCurrent,
                      .usual = {.least = 0, .most = 1, .step = 0.005}},
            stimulus.amplitude);
    visitor(Parameter{.key = "offset",
                      .name = "offset",
                      .help = Core::noted("Current added at every step"),
                      .least = -largestCurrent,
                      .most = largestCurrent,
                      .usual = {.least = -0.5, .most = 0.5, .step = 0.005}},
            stimulus.offset);
    visitor(Parameter{.key = "steps",
                      .name = "steps",
                      .help = Core::noted("Number of time steps"),
                      .least = 1,
                      .most = maxStimulusSteps,
                      .usual = {.least = 50, .most = 2000, .step = 10}},
            stimulus.steps);
    visitor(Parameter{.key = "period",
                      .name = "period",
                      .help = Core::noted("Steps per period, for sine and pulses"),
                      .least = 1,
                      .most = maxStimulusSteps,
                      .usual = {.least = 2, .most = 200, .step = 1},
                      .applies = kind == StimulusKind::sine || kind == StimulusKind::pulses},
            stimulus.period);
    visitor(Parameter{.key = "width",
                      .name = "width",
                      .help = Core::noted("Steps per pulse, for pulses"),
                      .least = 1,
                      .most = maxStimulusSteps,
                      .usual = {.least = 1, .most = 100, .step = 1},
                      .applies = kind == StimulusKind::pulses},
            stimulus.width);
    visitor(Parameter{.key = "rate",
                      .name = "rate",
                      .help = Core::noted("Probability of a spike per step, for poisson"),
                      .least = 0,
                      .most = 1,
                      .usual = {.least = 0, .most = 1, .step = 0.01},
                      .applies = kind == StimulusKind::poisson},
            stimulus.rate);
    visitor(Parameter{.key = "seed",
                      .name = "seed",
                      .help = Core::noted("Random seed, for poisson and noise"),
                      .usual = {.least = 1, .most = 100, .step = 1},
                      .applies = isRandom},
            stimulus.seed);
}

} // namespace quantoscope
