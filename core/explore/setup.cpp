// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/setup.h"

#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <algorithm>
#include <cmath>

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

std::optional<ParameterProblem> validate(const ReadingOptions& reading)
{
    if (reading.gain == 0 || !std::isfinite(reading.gain)) {
        return ParameterProblem{"input_gain",
                                Core::said("input_gain is %1; it must be a finite number other than 0.",
                                           {numberText(reading.gain)})};
    }
    if (!std::isfinite(reading.offset)) {
        return ParameterProblem{"input_offset", Core::said("input_offset is %1; it must be a finite number.",
                                                           {numberText(reading.offset)})};
    }
    return std::nullopt;
}

std::optional<ParameterProblem> validate(const Setup& setup)
{
    if (auto problem = validate(setup.scheme)) {
        return problem;
    }
    return validateBesidesScheme(setup);
}

std::optional<ParameterProblem> validateBesidesScheme(const Setup& setup)
{
    if (auto problem = validate(neuronOf(setup))) {
        return problem;
    }
    if (auto problem = setup.recording ? validate(setup.recording->reading) : validate(setup.stimulus)) {
        return problem;
    }
    return setup.reference ? validate(setup.reference->matching) : std::nullopt;
}

} // namespace quantoscope
