// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/layer_constants.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

double valueAt(const ParameterArray& array, std::size_t neuron)
{
    return array.values[array.values.size() == 1 ? 0 : neuron];
}

/// Calls formula(Float) with the type in which the file's parameters are computed.
template<typename Formula>
float inTypeOf(std::initializer_list<const ParameterArray*> arrays, const Formula& formula)
{
    const bool allFloat32 = std::ranges::all_of(arrays, &ParameterArray::isFloat32);
    return allFloat32 ? formula(float{}) : static_cast<float>(formula(double{}));
}

class Constants
{
public:
    Constants(const NeuronNode& node, double timeStep) : m_node(node), m_timeStep(timeStep) {}

    float keptFraction(const ParameterArray& decay, const ParameterArray& time, std::size_t neuron) const
    {
        if (!decay.values.empty()) {
            return std::clamp(static_cast<float>(valueAt(decay, neuron)), 0.0F, 1.0F);
        }
        const float kept = inTypeOf({&time}, [&](auto kind) {
            using Float = decltype(kind);
            return Float{1} - Float(m_timeStep) / Float(valueAt(time, neuron));
        });
        return std::clamp(kept, 0.0F, 1.0F);
    }

    float membraneScale(std::size_t neuron) const
    {
        return inTypeOf({&m_node.resistance, &m_node.membraneTime}, [&](auto kind) {
            using Float = decltype(kind);
            return Float(valueAt(m_node.resistance, neuron)) * Float(m_timeStep) /
                   Float(valueAt(m_node.membraneTime, neuron));
        });
    }

    float synapticInputScale(std::size_t neuron) const
    {
        return inTypeOf({&m_node.inputWeight, &m_node.synapticTime}, [&](auto kind) {
            using Float = decltype(kind);
            return Float(valueAt(m_node.inputWeight, neuron)) *
                   (Float(m_timeStep) / Float(valueAt(m_node.synapticTime, neuron)));
        });
    }

    float resistance(std::size_t neuron) const
    {
        return static_cast<float>(valueAt(m_node.resistance, neuron));
    }

private:
    const NeuronNode& m_node;
    double m_timeStep;
};

template<typename Value>
std::vector<float> perNeuron(std::size_t neurons, const Value& value)
{
    std::vector<float> values(neurons);
    for (std::size_t neuron = 0; neuron < neurons; ++neuron) {
        values[neuron] = value(neuron);
    }
    return values;
}

std::vector<float> unlessOne(std::vector<float> scale)
{
    constexpr double tolerance = 1e-5 + 1e-8;
    const bool one =
        std::ranges::all_of(scale, [](float factor) { return std::abs(double{factor} - 1) <= tolerance; });
    return one ? std::vector<float>{} : std::move(scale);
}

/// Six significant digits: a time constant in float32 holds no more.
double rounded(double step)
{
    const double scale = std::pow(10.0, 5 - std::floor(std::log10(step)));
    return std::isfinite(scale) ? std::round(step * scale) / scale : step;
}

} // namespace

LayerConstants layerConstantsOf(const NeuronNode& node, std::size_t neurons, double timeStep)
{
    const Constants constants(node, timeStep);
    LayerConstants layer;
    layer.model = node.model;
    layer.beta = perNeuron(neurons, [&](std::size_t neuron) {
        return leaks(node.model) ? constants.keptFraction(node.decay, node.membraneTime, neuron) : 1.0F;
    });
    if (fires(node.model)) {
        layer.threshold = perNeuron(
            neurons, [&](std::size_t neuron) { return static_cast<float>(valueAt(node.threshold, neuron)); });
    }
    if (hasSynapse(node.model)) {
        layer.alpha = perNeuron(neurons, [&](std::size_t neuron) {
            return constants.keptFraction(node.synapticDecay, node.synapticTime, neuron);
        });
    }
    if (!node.decay.values.empty()) {
        return layer; // These files store what snnTorch computes with, which does not scale the input.
    }
    const auto membraneScale = [&](std::size_t neuron) { return constants.membraneScale(neuron); };
    if (hasSynapse(node.model)) {
        layer.inputScale = unlessOne(
            perNeuron(neurons, [&](std::size_t neuron) { return constants.synapticInputScale(neuron); }));
        layer.synapticScale = unlessOne(perNeuron(neurons, membraneScale));
    } else if (leaks(node.model)) {
        layer.inputScale = unlessOne(perNeuron(neurons, membraneScale));
    } else {
        layer.inputScale =
            unlessOne(perNeuron(neurons, [&](std::size_t neuron) { return constants.resistance(neuron); }));
    }
    return layer;
}

std::vector<std::string> clampedDecays(const Network& network, double timeStep)
{
    std::vector<std::string> names;
    for (const NetworkNode& node : network.nodes) {
        const auto* neuron = std::get_if<NeuronNode>(&node.content);
        const auto isShorter = [timeStep](double time) { return time < timeStep; };
        if (neuron != nullptr && (std::ranges::any_of(neuron->membraneTime.values, isShorter) ||
                                  std::ranges::any_of(neuron->synapticTime.values, isShorter))) {
            names.push_back(node.name);
        }
    }
    return names;
}

std::optional<double> likelyTimeStep(const Network& network)
{
    constexpr double tolerance = 1e-4;
    std::optional<double> likely;
    for (const NetworkNode& node : network.nodes) {
        const auto* neuron = std::get_if<NeuronNode>(&node.content);
        if (neuron == nullptr || neuron->membraneTime.values.empty()) {
            continue;
        }
        const std::size_t count =
            std::max(neuron->membraneTime.values.size(), neuron->resistance.values.size());
        for (std::size_t i = 0; i < count; ++i) {
            const double step = valueAt(neuron->membraneTime, i) / valueAt(neuron->resistance, i);
            if (!std::isfinite(step) || step <= 0 ||
                (likely && std::abs(step - *likely) > tolerance * *likely)) {
                return std::nullopt;
            }
            likely = likely.value_or(rounded(step));
        }
    }
    return likely;
}

std::optional<NotedReset> likelyReset(const Network& network)
{
    std::optional<NotedReset> likely;
    for (const NetworkNode& node : network.nodes) {
        const auto* neuron = std::get_if<NeuronNode>(&node.content);
        if (neuron == nullptr || !fires(neuron->model)) {
            continue;
        }
        if (!neuron->reset || (likely && neuron->reset != likely)) {
            return std::nullopt;
        }
        likely = neuron->reset;
    }
    return likely;
}

Readout likelyReadout(const Network& network)
{
    for (const NetworkNode& node : network.nodes) {
        const auto* output = std::get_if<OutputNode>(&node.content);
        if (output != nullptr && output->readout) {
            return *output->readout;
        }
    }
    return Readout::spikes;
}

} // namespace quantoscope
