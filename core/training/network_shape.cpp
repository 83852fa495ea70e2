// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/network_shape.h"

#include "core/text/translate.h"

#include <cmath>
#include <string>

namespace quantoscope {
namespace {

std::optional<ParameterProblem> outside(const std::string& name, std::size_t value, std::size_t least,
                                        std::size_t most)
{
    if (value >= least && value <= most) {
        return std::nullopt;
    }
    return ParameterProblem{
        name, Core::said("%1 is %2; it must be from %3 to %4.",
                         {name, std::to_string(value), std::to_string(least), std::to_string(most)})};
}

std::optional<ParameterProblem> problemOf(const LayerShape& layer)
{
    if (!(layer.beta >= 0 && layer.beta <= 1)) {
        return ParameterProblem{"beta", Core::said("beta must be from 0 to 1.")};
    }
    if (!std::isfinite(layer.threshold)) {
        return ParameterProblem{"neuron_threshold", Core::said("neuron_threshold must be finite.")};
    }
    return outside("neurons", layer.neurons, 1, mostLayerNeurons);
}

} // namespace

std::optional<ParameterProblem> validate(const NetworkShape& shape)
{
    if (auto problem = outside("inputs", shape.inputs, 1, mostNetworkInputs)) {
        return problem;
    }
    if (auto problem = outside("layers", shape.layers.size(), 1, mostLayers)) {
        return problem;
    }
    for (const LayerShape& layer : shape.layers) {
        if (auto problem = problemOf(layer)) {
            return problem;
        }
    }
    return outside("classes", shape.classes(), 2, mostClasses);
}

} // namespace quantoscope
