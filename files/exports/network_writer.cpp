// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/network_writer.h"

#include "files/exports/network_python.h"
#include "files/json/json_number.h"
#include "files/json/scheme_json.h"

#include <algorithm>

namespace quantoscope {
namespace {

constexpr std::size_t mostTestPoints = 200;

Json array(std::span<const float> values)
{
    Json list = Json::array();
    std::ranges::transform(values, std::back_inserter(list), jsonNumber);
    return list;
}

Json rowsOf(std::span<const float> values, std::size_t width)
{
    Json list = Json::array();
    for (std::size_t first = 0; first < values.size(); first += width) {
        list.push_back(array(values.subspan(first, width)));
    }
    return list;
}

Json networkJson(const TrainedNetwork& network)
{
    const NetworkModel& model = network.settings.model;
    return {{"inputs", 2},
            {"hidden", network.weights.neurons(0)},
            {"outputs", 2},
            {"steps", model.steps},
            {"neuron", "leaky"},
            {"beta", model.beta},
            {"threshold", model.threshold},
            {"reset_mechanism", "subtract"},
            {"loss", lossNames[static_cast<std::size_t>(model.loss)]},
            {"surrogate", surrogateNames[static_cast<std::size_t>(model.surrogate)]},
            {"state_gradient", stateGradientNames[static_cast<std::size_t>(model.stateGradient)]}};
}

Json testJson(const TrainedNetwork& network, const SamplesView& test)
{
    const auto quantizer = stateOf(network);
    const NetworkModel& model = network.settings.model;
    const Quantizer* const state = quantizer ? &*quantizer : nullptr;
    BatchRun<float> run(shapeOf(network.settings, 2, 2), rulesOf(model), {state, state});
    run.forward(network.weights, test);
    Json points = Json::array();
    Json labels = Json::array();
    Json outputs = Json::array();
    for (std::size_t i = 0; i < test.size(); ++i) {
        points.push_back({jsonNumber(test.inputs[2 * i]), jsonNumber(test.inputs[2 * i + 1])});
        labels.push_back(test.labels[i]);
        outputs.push_back({jsonNumber(run.logits()[2 * i]), jsonNumber(run.logits()[2 * i + 1])});
    }
    return {{"points", points}, {"labels", labels}, {"outputs", outputs}};
}

std::string json(const TrainedNetwork& network, const SamplesView& test)
{
    const bool quantized = network.learner != Learner::floating;
    const InputScale& scale = network.task->scale;
    const Weights<float>& weights = network.weights;
    const Json file{{"learner", tabLearnerNames[tabPlace(network.learner)]},
                    {"epochs", network.epochs},
                    {"network", networkJson(network)},
                    {"state_quant", quantized ? schemeJson(network.settings.scheme) : Json(nullptr)},
                    {"rounding", quantized ? Json(roundingName(network.settings.rounding)) : Json(nullptr)},
                    {"input_scale",
                     {{"centre", {jsonNumber(scale.centreX), jsonNumber(scale.centreY)}},
                      {"half_width", jsonNumber(scale.halfWidth)}}},
                    {"weights",
                     {{"hidden_weights", rowsOf(weights.layer(0).weights, 2)},
                      {"hidden_biases", array(weights.layer(0).biases)},
                      {"output_weights", rowsOf(weights.layer(1).weights, weights.neurons(0))},
                      {"output_biases", array(weights.layer(1).biases)}}},
                    {"test", testJson(network, test)}};
    return file.dump(1) + "\n";
}

} // namespace

TrainedNetwork trainedNetwork(const Trainer& trainer, Learner learner)
{
    return {.settings = trainer.settings(),
            .learner = learner,
            .weights = trainer.weights(learner),
            .task = trainer.sharedTask(),
            .epochs = trainer.epochs()};
}

std::optional<NetworkFormat> networkFormatForEnding(std::string_view ending)
{
    const auto found = std::ranges::find(networkFormatEndings, ending);
    if (found == networkFormatEndings.end()) {
        return std::nullopt;
    }
    return static_cast<NetworkFormat>(found - networkFormatEndings.begin());
}

std::string networkText(const TrainedNetwork& network, NetworkFormat format)
{
    const TrainingSamples& all = network.task->test;
    const SamplesView test = SamplesView(all).subview(0, std::min(mostTestPoints, all.size()));
    return format == NetworkFormat::python ? networkPython(network, test) : json(network, test);
}

} // namespace quantoscope
