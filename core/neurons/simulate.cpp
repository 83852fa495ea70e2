// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neurons/simulate.h"

#include "core/neurons/steppers.h"

namespace quantoscope {

NeuronRun simulate(const Neuron& neuron, std::span<const float> input, const Quantizer* state,
                   const Progress& progress)
{
    constexpr std::size_t reportEvery = 1U << 16U;
    NeuronRun run;
    run.membrane.resize(input.size());
    run.spikes.resize(input.size());
    visitStepper(neuron, state, [&](const auto& stepper) {
        typename std::decay_t<decltype(stepper)>::State now;
        for (std::size_t t = 0; t < input.size(); ++t) {
            if (t % reportEvery == 0) {
                reportProgress(progress, static_cast<double>(t) / static_cast<double>(input.size()));
            }
            run.spikes[t] = stepper.step(now, input[t]) ? 1 : 0;
            run.membrane[t] = now.membrane;
        }
    });
    return run;
}

} // namespace quantoscope
