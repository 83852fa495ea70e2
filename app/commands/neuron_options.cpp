// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/neuron_options.h"

#include <vector>

namespace quantoscope {
namespace {

constexpr auto group = "Neuron";

/// The kinds that have a parameter, as a list to read.
std::string kindsWith(std::string_view parameter)
{
    std::vector<std::string_view> kinds;
    for (std::size_t kind = 0; kind < neuronNames.size(); ++kind) {
        if (hasParameter(static_cast<NeuronKind>(kind), parameter)) {
            kinds.push_back(neuronNames[kind]);
        }
    }
    return orList(kinds);
}

} // namespace

NeuronOptions::NeuronOptions(Arguments& arguments)
    : m_kind(arguments, "neuron", "--neuron", "leaky (default), lapicque, synaptic or alpha"),
      m_beta(arguments, "beta", "--beta", "Decay of the membrane a step, 0 to 1 (default 0.9)"),
      m_alpha(arguments, "alpha", "--alpha",
              "Decay of the current a step, 0 to 1, of synaptic and alpha (default 0.95)"),
      m_reset(arguments, "reset", "--reset", "subtract (default), zero or none"),
      m_noResetDelay(arguments, "--no-reset-delay",
                     "Reset in the step of the spike, not in the next, of leaky and synaptic"),
      m_threshold(arguments, "neuron_threshold", "--neuron-threshold",
                  "Threshold of the neuron (default: the scheme's)"),
      m_resistance(arguments, "resistance", "--resistance", "Of lapicque's circuit (default: from beta)"),
      m_capacitance(arguments, "capacitance", "--capacitance", "Of lapicque's circuit (default: from beta)"),
      m_timeStep(arguments, "time_step", "--time-step", "Duration of a step of lapicque (default 1)")
{
    m_noResetDelay.in(group);
    m_kind.in(group).takes("KIND");
    m_reset.in(group).takes("KIND");
    for (ValueOption* option :
         {&m_beta, &m_alpha, &m_threshold, &m_resistance, &m_capacitance, &m_timeStep}) {
        option->in(group);
    }
}

void NeuronOptions::refuseForeign(NeuronKind kind) const
{
    struct Given
    {
        const Argument& option;
        std::string_view parameter;
    };
    for (const Given& given : {Given{m_alpha, "alpha"},
                               {m_noResetDelay, "reset_delay"},
                               {m_resistance, "resistance"},
                               {m_capacitance, "capacitance"},
                               {m_timeStep, "time_step"}}) {
        if (given.option.given() && !hasParameter(kind, given.parameter)) {
            throw UsageError(given.option.name() + " is for the neuron " + kindsWith(given.parameter) +
                             "; this one is " + std::string(neuronNames[static_cast<std::size_t>(kind)]) +
                             ".");
        }
    }
    if (m_beta.given() && m_resistance.given() && m_capacitance.given()) {
        throw UsageError("--beta follows from --resistance and --capacitance; give two of the three.");
    }
}

Neuron NeuronOptions::neuron(Neuron neuron) const
{
    if (m_kind.given()) {
        neuron.kind = static_cast<NeuronKind>(m_kind.choice(neuronNames));
    }
    refuseForeign(neuron.kind);
    m_beta.into(neuron.beta);
    m_alpha.into(neuron.alpha);
    if (m_reset.given()) {
        neuron.reset = static_cast<Reset>(m_reset.choice(resetNames));
    }
    neuron.resetDelay = neuron.resetDelay && !m_noResetDelay.given();
    m_threshold.into(neuron.threshold);
    m_resistance.into(neuron.resistance);
    m_capacitance.into(neuron.capacitance);
    m_timeStep.into(neuron.timeStep);
    return neuron;
}

} // namespace quantoscope
