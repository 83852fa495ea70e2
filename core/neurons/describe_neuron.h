// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neurons/neuron.h"
#include "core/parameters/describe.h"
#include "core/text/translate.h"

namespace quantoscope {

/// See core/parameters/describe.h. validate() checks the requirements that depend on the kind.
template<typename Visitor>
void describe(Visitor& visitor, OrConst<Neuron> auto& neuron)
{
    constexpr UsualValues decays{.least = 0, .most = 1, .step = 0.005};
    constexpr UsualValues circuits{.least = 0.1, .most = 100, .step = 0.5, .logarithmic = true};
    const NeuronKind kind = neuron.kind;
    visitor(Parameter{.key = "kind",
                      .name = "neuron",
                      .help = Core::noted("Neuron model, as in snnTorch"),
                      .choices = neuronNames},
            neuron.kind);
    visitor(Parameter{.key = "beta",
                      .name = "beta",
                      .help = Core::noted("Decay factor of the membrane per step"),
                      .least = 0,
                      .most = 1,
                      .usual = decays},
            neuron.beta);
    visitor(Parameter{.key = "alpha",
                      .name = "alpha",
                      .help = Core::noted("Decay factor of the current per step, for synaptic and alpha"),
                      .least = 0,
                      .most = 1,
                      .usual = decays,
                      .applies = kind == NeuronKind::synaptic || kind == NeuronKind::alpha},
            neuron.alpha);
    visitor(Parameter{.key = "leak",
                      .name = "leak",
                      .help = Core::noted("How the quantized membrane decays: exact (times beta), shift:K "
                                          "(v - (v >> K)), Qm.n (times beta in this format) or subtract:X"),
                      .applies = kind != NeuronKind::alpha},
            neuron.leak);
    visitor(Parameter{.key = "input_format",
                      .name = "input_format",
                      .help = Core::noted("Format of the quantized neuron's input, as a weight has it: exact "
                                          "(float32), Qm.n or UQm.n of up to 24 bits")},
            neuron.input);
    visitor(Parameter{.key = "accumulator",
                      .name = "accumulator",
                      .help = Core::noted("Format of the quantized neuron's sums before they are stored: "
                                          "exact (float32), Qm.n or UQm.n of up to 24 bits")},
            neuron.accumulator);
    visitor(Parameter{.key = "threshold",
                      .name = "neuron_threshold",
                      .help = Core::noted("Firing threshold of the neuron"),
                      .automatic = Core::noted("the scheme's threshold"),
                      .usual = {.least = 0.05, .most = 4, .step = 0.05}},
            neuron.threshold);
    visitor(
        Parameter{.key = "firing",
                  .name = "firing",
                  .help = Core::noted("Fires if the membrane is above the threshold (as in snnTorch), or at "
                                      "or above it"),
                  .choices = firingNames},
        neuron.firing);
    visitor(Parameter{.key = "reset",
                      .name = "reset",
                      .help = Core::noted("Reset of the membrane after a spike"),
                      .choices = resetNames},
            neuron.reset);
    visitor(Parameter{.key = "reset_delay",
                      .name = "reset_delay",
                      .help = Core::noted("Reset in the step after the spike, for leaky and synaptic"),
                      .cleared = Core::noted("Reset in the same step as the spike, for leaky and synaptic"),
                      .applies = kind == NeuronKind::leaky || kind == NeuronKind::synaptic},
            neuron.resetDelay);
    visitor(Parameter{.key = "resistance",
                      .name = "resistance",
                      .help = Core::noted("Resistance of the RC circuit, for lapicque"),
                      .automatic = Core::noted("1, or computed from beta and the capacitance"),
                      .usual = circuits,
                      .applies = kind == NeuronKind::lapicque},
            neuron.resistance);
    visitor(Parameter{.key = "capacitance",
                      .name = "capacitance",
                      .help = Core::noted("Capacitance of the RC circuit, for lapicque"),
                      .automatic = Core::noted("computed from beta and the resistance"),
                      .usual = circuits,
                      .applies = kind == NeuronKind::lapicque},
            neuron.capacitance);
    visitor(Parameter{.key = "time_step",
                      .name = "time_step",
                      .help = Core::noted(
                          "Duration of a step in units of resistance times capacitance, for lapicque"),
                      .usual = circuits,
                      .applies = kind == NeuronKind::lapicque},
            neuron.timeStep);
}

} // namespace quantoscope
