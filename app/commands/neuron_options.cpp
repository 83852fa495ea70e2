// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/neuron_options.h"

#include <algorithm>
#include <array>

namespace quantoscope {
namespace {

constexpr auto group = "Neuron";
constexpr std::array<std::string_view, 3> laterNeurons{"lapicque", "synaptic", "alpha"};

void requireLeaky(const ValueOption& neuron)
{
    if (!neuron.given() || neuron.text() == "leaky") {
        return;
    }
    if (std::ranges::find(laterNeurons, neuron.text()) != laterNeurons.end()) {
        throw UsageError("The neuron \"" + neuron.text() + "\" is not in this version; leaky is.");
    }
    neuron.refuse("leaky");
}

} // namespace

NeuronOptions::NeuronOptions(CLI::App& app)
    : m_neuron(app, "neuron", "--neuron", "leaky (default), the only one in this version"),
      m_beta(app, "beta", "--beta", "Decay of the membrane a step, 0 to 1 (default 0.9)"),
      m_reset(app, "reset", "--reset", "subtract (default), zero or none"),
      m_noResetDelay(addFlag(app, "--no-reset-delay", "Reset in the step of the spike, not in the next")),
      m_threshold(app, "neuron_threshold", "--neuron-threshold",
                  "Threshold of the neuron (default: the scheme's)")
{
    m_noResetDelay->group(group);
    m_neuron.in(group)->option()->type_name("KIND");
    m_beta.in(group);
    m_reset.in(group)->option()->type_name("KIND");
    m_threshold.in(group);
}

void NeuronOptions::into(Setup& setup) const
{
    requireLeaky(m_neuron);
    m_beta.into(setup.beta);
    if (m_reset.given()) {
        setup.reset = static_cast<Reset>(m_reset.choice(resetNames));
    }
    setup.resetDelay = m_noResetDelay->count() == 0;
    m_threshold.into(setup.neuronThreshold);
}

} // namespace quantoscope
