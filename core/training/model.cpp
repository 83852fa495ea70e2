// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/model.h"

#include "core/parameters/check_ranges.h"
#include "core/training/describe_model.h"

namespace quantoscope {

std::optional<ParameterProblem> validate(const NetworkModel& model)
{
    return firstOutOfRange(model);
}

NetworkShape shapeOf(const NetworkModel& model, std::size_t inputs, std::span<const int> hidden,
                     std::size_t classes, bool recurrent)
{
    NetworkShape shape{.inputs = inputs, .layers = {}};
    const LayerShape layer{.beta = model.beta, .threshold = model.threshold};
    for (const int neurons : hidden) {
        shape.layers.push_back(layer);
        shape.layers.back().neurons = static_cast<std::size_t>(neurons);
        shape.layers.back().recurrent = recurrent;
    }
    shape.layers.push_back(layer);
    shape.layers.back().neurons = classes;
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
