// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neurons/leaky.h"

#include <algorithm>

namespace quantoscope {

LeakyStepper::LeakyStepper(const Leaky& neuron, const Quantizer* state)
    : m_state(state), m_beta(std::clamp(static_cast<float>(neuron.beta), 0.0F, 1.0F)),
      m_threshold(static_cast<float>(neuron.threshold)), m_reset(neuron.reset),
      m_resetDelay(neuron.resetDelay)
{
}

float LeakyStepper::step(float input)
{
    // R comes from the membrane as returned, which without reset delay is not the one that spiked.
    const float resetFlag = m_membrane > m_threshold ? 1.0F : 0.0F;
    float membrane = 0;
    switch (m_reset) {
    case Reset::subtract:
        membrane = ((m_beta * m_membrane) + input) - (resetFlag * m_threshold);
        break;
    case Reset::zero:
        membrane = (m_beta * ((1.0F - resetFlag) * m_membrane)) + input;
        break;
    case Reset::none:
        membrane = (m_beta * m_membrane) + input;
        break;
    }
    if (m_state != nullptr) {
        membrane = (*m_state)(membrane);
    }
    m_spiked = membrane > m_threshold;
    if (!m_resetDelay) {
        const float resetNow = (m_spiked ? 1.0F : 0.0F) - resetFlag;
        if (m_reset == Reset::subtract) {
            membrane = membrane - (resetNow * m_threshold);
        } else if (m_reset == Reset::zero) {
            membrane = membrane - (resetNow * membrane);
        }
    }
    m_membrane = membrane;
    return membrane;
}

NeuronRun simulate(const Leaky& neuron, std::span<const float> input, const Quantizer* state,
                   const Progress& progress)
{
    constexpr std::size_t reportEvery = 1U << 16U;
    NeuronRun run;
    run.membrane.resize(input.size());
    run.spikes.resize(input.size());
    LeakyStepper stepper(neuron, state);
    for (std::size_t t = 0; t < input.size(); ++t) {
        if (t % reportEvery == 0) {
            reportProgress(progress, static_cast<double>(t) / static_cast<double>(input.size()));
        }
        run.membrane[t] = stepper.step(input[t]);
        run.spikes[t] = stepper.spiked() ? 1 : 0;
    }
    return run;
}

} // namespace quantoscope
