// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/network_json.h"

#include "files/json/json_number.h"
#include "files/json/scheme_json.h"

#include <algorithm>

namespace quantoscope {
namespace {

Json numbersJson(std::span<const float> values)
{
    Json list = Json::array();
    std::ranges::transform(values, std::back_inserter(list), jsonNumber);
    return list;
}

Json matrixJson(std::span<const float> values, std::size_t width)
{
    Json list = Json::array();
    for (std::size_t first = 0; first < values.size(); first += width) {
        list.push_back(numbersJson(values.subspan(first, width)));
    }
    return list;
}

Json modelJson(const TrainedNetwork& network)
{
    const NetworkModel& model = network.settings.model;
    return {{"inputs", network.task->inputs},
            {"outputs", network.task->classes},
            {"steps", rulesOf(network).steps},
            {"neuron", "leaky"},
            {"beta", model.beta},
            {"threshold", model.threshold},
            {"reset_mechanism", "subtract"},
            {"loss", lossNames[static_cast<std::size_t>(model.loss)]},
            {"surrogate", surrogateNames[static_cast<std::size_t>(model.surrogate)]},
            {"state_gradient", stateGradientNames[static_cast<std::size_t>(model.stateGradient)]}};
}

Json layersJson(const TrainedNetwork& network)
{
    const Weights<float> used = weightsInUse(network);
    const bool stored = quantizesWeights(network.learner);
    Json layers = Json::array();
    for (std::size_t i = 0; i < used.layers(); ++i) {
        const LayerWeights<const float> layer = used.layer(i);
        const LayerWeights<const float> exact = network.weights.layer(i);
        const std::size_t neurons = used.neurons(i);
        const bool recurrent = !layer.recurrent.empty();
        Json json{{"name", layerName(network, i)},
                  {"neurons", neurons},
                  {"recurrent", recurrent},
                  {"weights", matrixJson(layer.weights, used.inputs(i))},
                  {"biases", numbersJson(layer.biases)}};
        if (recurrent) {
            json["recurrent_weights"] = matrixJson(layer.recurrent, neurons);
        }
        if (stored) {
            json["float_weights"] = matrixJson(exact.weights, used.inputs(i));
        }
        if (stored && recurrent) {
            json["float_recurrent_weights"] = matrixJson(exact.recurrent, neurons);
        }
        layers.push_back(std::move(json));
    }
    return layers;
}

Json weightQuantJson(const TrainedNetwork& network)
{
    const WeightPrecision stored = weightPrecisionOf(network);
    return stored.bits == 0
               ? Json(nullptr)
               : Json{{"bits", stored.bits},
                      {"scale", weightScaleNames[static_cast<std::size_t>(network.settings.weightScale)]}};
}

Json scaleJson(const TrainedNetwork& network)
{
    const InputScale& scale = network.task->scale;
    return network.task->inputs != 2 || !network.task->test.constant
               ? Json(nullptr)
               : Json{{"centre", {jsonNumber(scale.centreX), jsonNumber(scale.centreY)}},
                      {"half_width", jsonNumber(scale.halfWidth)},
                      {"gain", network.settings.dataset.gain}};
}

/// The inputs that have a spike at each step of a sample.
Json spikesJson(std::span<const float> sample, std::size_t inputs)
{
    Json steps = Json::array();
    for (std::size_t first = 0; first < sample.size(); first += inputs) {
        Json spikes = Json::array();
        for (std::size_t i = 0; i < inputs; ++i) {
            if (sample[first + i] != 0) {
                spikes.push_back(i);
            }
        }
        steps.push_back(std::move(spikes));
    }
    return steps;
}

/// The outputs, samples x classes.
std::vector<float> logitsOf(const TrainedNetwork& network, const SamplesView& test)
{
    const auto quantizer = stateOf(network);
    Precision<float> precision;
    precision.weights.assign(network.weights.layers(), weightPrecisionOf(network));
    precision.states.assign(network.weights.layers(), quantizer ? &*quantizer : nullptr);
    std::vector<float> logits;
    BatchGradient<float>(shapeOf(network), rulesOf(network), precision)
        .forward(network.weights, test, [&logits](std::size_t, const BatchRun<float>& run) {
            logits.insert(logits.end(), run.logits().begin(), run.logits().end());
        });
    return logits;
}

Json testJson(const TrainedNetwork& network)
{
    const SamplesView test = exportedTests(network);
    const std::size_t inputs = network.task->inputs;
    Json json;
    if (test.constant) {
        json["points"] = matrixJson(test.inputs, inputs);
    } else {
        const bool spikes = areSpikes(test);
        Json samples = Json::array();
        for (std::size_t i = 0; i < test.size(); ++i) {
            const auto sample = test.inputs.subspan(i * test.width, test.width);
            samples.push_back(spikes ? spikesJson(sample, inputs) : matrixJson(sample, inputs));
        }
        json[spikes ? "spikes" : "inputs"] = std::move(samples);
    }
    json["labels"] = Json(std::vector<int>(test.labels.begin(), test.labels.end()));
    json["outputs"] = matrixJson(logitsOf(network, test), network.task->classes);
    return json;
}

/// Arrays of numbers on one line each, of a text with a number per line.
std::string withRowsOnOneLine(const std::string& text)
{
    constexpr std::string_view numbers = "0123456789+-.eE, \n";
    std::string joined;
    bool isString = false;
    for (std::size_t at = 0; at < text.size();) {
        isString = isString != (text[at] == '"'); // no string has an escaped quote
        const bool opens = text[at] == '[' && !isString;
        const std::size_t end = opens ? text.find_first_not_of(numbers, at + 1) : text.npos;
        if (end == text.npos || text[end] != ']') {
            joined += text[at++];
            continue;
        }
        for (; at <= end; ++at) {
            if (text[at] == ',') {
                joined += ", ";
            } else if (text[at] != ' ' && text[at] != '\n') {
                joined += text[at];
            }
        }
    }
    return joined;
}

} // namespace

std::string networkJsonText(const TrainedNetwork& network)
{
    const bool quantized = quantizesState(network.learner);
    const Json file{{"learner", nameOf(network.learner)},
                    {"epochs", network.epochs},
                    {"network", modelJson(network)},
                    {"state_quant", quantized ? schemeJson(network.settings.scheme) : Json(nullptr)},
                    {"rounding", quantized ? Json(roundingName(network.settings.rounding)) : Json(nullptr)},
                    {"weight_quant", weightQuantJson(network)},
                    {"input_scale", scaleJson(network)},
                    {"layers", layersJson(network)},
                    {"test", testJson(network)}};
    return withRowsOnOneLine(file.dump(1)) + "\n";
}

} // namespace quantoscope
