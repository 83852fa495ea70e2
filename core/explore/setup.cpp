// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/setup.h"

#include <algorithm>

namespace quantoscope {

void setMainColumn(RecordingName& recording, std::size_t column)
{
    if (std::erase(recording.beside, column) > 0) {
        recording.beside.push_back(recording.column);
        std::ranges::sort(recording.beside);
    }
    recording.column = column;
}

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
    return setup.neuron.threshold.value_or(setup.scheme.threshold);
}

Neuron neuronOf(const Setup& setup)
{
    Neuron neuron = setup.neuron;
    neuron.threshold = neuronThreshold(setup);
    return neuron;
}

float constantCurrentOf(const Setup& setup)
{
    return static_cast<float>(setup.stimulus.offset + setup.stimulus.amplitude);
}

std::optional<ParameterProblem> validate(const Setup& setup)
{
    if (const auto problem = validate(setup.scheme)) {
        return ParameterProblem{problem->parameter, problem->sentence};
    }
    if (auto problem = validate(neuronOf(setup))) {
        return problem;
    }
    return setup.recording ? std::nullopt : validate(setup.stimulus);
}

} // namespace quantoscope
