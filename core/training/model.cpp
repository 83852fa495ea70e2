// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/model.h"

#include "core/parameters/check_ranges.h"
#include "core/training/describe_model.h"

namespace quantoscope {

std::optional<ParameterProblem> validate(const NetworkModel& model)
{
    return firstOutOfRange(model);
}

NetworkShape shapeOf(const NetworkModel& model, std::size_t hidden)
{
    const LayerShape layer{.neurons = hidden, .beta = model.beta, .threshold = model.threshold};
    NetworkShape shape{.inputs = 2, .layers = {layer, layer}};
    shape.layers.back().neurons = 2;
    return shape;
}

RunRules rulesOf(const NetworkModel& model)
{
    return {.steps = static_cast<std::size_t>(model.steps),
            .loss = model.loss,
            .surrogate = model.surrogate,
            .stateGradient = model.stateGradient};
}

} // namespace quantoscope
