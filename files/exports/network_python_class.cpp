// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/fill_in.h"
#include "files/exports/network_python.h"
#include "files/exports/table_writer.h"

#include <algorithm>

namespace quantoscope {
namespace {

constexpr std::string_view linearFunction = R"(

def linear(weights, biases@none@):
    layer = @class@(len(weights[0]), len(weights)@bias@)
    with torch.no_grad():
        layer.weight.copy_(torch.tensor(weights))
@copy@    return layer
)";

constexpr std::string_view storedClass = R"(

def stored(weights):
    """The weights in WEIGHT_BITS bits, with one scale @per@. Their gradient is 1."""
    exact = weights.detach()
    largest = 2 ** (WEIGHT_BITS - 1) - 1
    scale = @scale@ / largest
    levels = torch.where(scale > 0, (exact / scale).round().clamp(-largest, largest) * scale, exact)
    return levels + (weights - exact)  # adds 0, and passes the gradient straight through


class StoredLinear(torch.nn.Linear):
    """Trains the float weights, and computes with the stored ones. Biases stay float."""

    def forward(self, inputs):
        return torch.nn.functional.linear(inputs, stored(self.weight), self.bias)
)";

constexpr std::string_view neuronFunctions = R"(

def leaky():
    return snn.Leaky(
        beta=BETA,
        threshold=THRESHOLD,
        reset_mechanism="subtract",
@arguments@    )
)";

constexpr std::string_view recurrentFunction = R"(

def recurrent(weights):
    neurons = snn.RLeaky(
        beta=BETA,
        threshold=THRESHOLD,
        linear_features=len(weights),
        reset_mechanism="subtract",
@arguments@    )
    neurons.recurrent = linear(weights)
    return neurons
)";

constexpr std::string_view networkStart = R"(

class Network(torch.nn.Module):
    """Takes @samples@, shape (batch, @shape@); returns one number per class, shape (batch, @classes@): @output@."""

    def __init__(self):
        super().__init__()
)";

std::string arguments(const TrainedNetwork& network)
{
    std::string text = network.settings.model.surrogate == Surrogate::atan
                           ? "        spike_grad=surrogate.atan(alpha=2.0),\n"
                           : "        spike_grad=surrogate.fast_sigmoid(slope=25),\n";
    if (quantizesState(network.learner)) {
        text += "        state_quant=" +
                (roundsOtherwise(network) ? std::string("quantizer()")
                                          : "quant." + schemeText(network.settings.scheme)) +
                ",\n";
    }
    return text;
}

std::string layerFunctions(const TrainedNetwork& network)
{
    const WeightPrecision stored = weightPrecisionOf(network);
    const bool loops = network.settings.recurrent;
    std::string text;
    if (stored.bits > 0) {
        text += filledIn(storedClass, {{"per", stored.perChannel ? "for each neuron" : "for each matrix"},
                                       {"scale", stored.perChannel ? "exact.abs().amax(1, keepdim=True)"
                                                                   : "exact.abs().max()"}});
    }
    text += filledIn(linearFunction, {{"class", stored.bits > 0 ? "StoredLinear" : "torch.nn.Linear"},
                                      {"none", loops ? "=None" : ""},
                                      {"bias", loops ? ", bias=biases is not None" : ""},
                                      {"copy", loops ? "        if biases is not None:\n"
                                                       "            layer.bias.copy_(torch.tensor(biases))\n"
                                                     : "        layer.bias.copy_(torch.tensor(biases))\n"}});
    text += filledIn(neuronFunctions, {{"arguments", arguments(network)}});
    return text + (loops ? filledIn(recurrentFunction, {{"arguments", arguments(network)}}) : std::string());
}

std::string layerMembers(const TrainedNetwork& network)
{
    const NetworkShape shape = shapeOf(network);
    std::string text;
    for (std::size_t i = 0; i < shape.layers.size(); ++i) {
        const std::string name = layerName(network, i);
        const std::string constant = constantName(network, i);
        constexpr std::string_view members =
            R"(        self.@name@ = linear(@constant@_WEIGHTS, @constant@_BIASES)
        self.@name@_neurons = @neurons@
)";
        const std::string neurons = shape.layers[i].recurrent ? "recurrent(@constant@_RECURRENT)" : "leaky()";
        text += filledIn(filledIn(members, {{"neurons", neurons}}), {{"name", name}, {"constant", constant}});
    }
    return text;
}

/// The states at the first step.
std::string firstStates(const TrainedNetwork& network, const std::string& samples)
{
    const NetworkShape shape = shapeOf(network);
    std::string text;
    for (std::size_t i = 0; i < shape.layers.size(); ++i) {
        const std::string name = layerName(network, i);
        const std::string count = std::to_string(shape.layers[i].neurons);
        const auto zeros = [&](const std::string& state) {
            return filledIn("        @name@_@state@ = torch.zeros(len(@samples@), @count@)\n",
                            {{"name", name}, {"state", state}, {"samples", samples}, {"count", count}});
        };
        text += zeros("membrane");
        text += shape.layers[i].recurrent ? zeros("spikes") : std::string();
    }
    return text;
}

/// The layers at one step; the first one receives `current`.
std::string stepOf(const TrainedNetwork& network, const std::string& current)
{
    const NetworkShape shape = shapeOf(network);
    std::string text;
    std::string spikes;
    for (std::size_t i = 0; i < shape.layers.size(); ++i) {
        const std::string name = layerName(network, i);
        const bool recurrent = shape.layers[i].recurrent;
        const std::string input =
            i == 0 ? current : filledIn("self.@name@(@spikes@)", {{"name", name}, {"spikes", spikes}});
        spikes = recurrent ? filledIn("@name@_spikes", {{"name", name}}) : "spikes";
        constexpr std::string_view step =
            "            @spikes@, @name@_membrane = self.@name@_neurons(@input@, @own@@name@_membrane)\n";
        const std::string own = recurrent ? filledIn("@spikes@, ", {{"spikes", spikes}}) : std::string();
        text += filledIn(step, {{"spikes", spikes}, {"name", name}, {"input", input}, {"own", own}});
    }
    return text;
}

std::string forwardOf(const TrainedNetwork& network, const std::string& samples)
{
    const bool constant = network.task->test.constant;
    const bool membranes = network.settings.model.loss == Loss::meanMembrane;
    return "\n    def forward(self, " + samples + "):\n" +
           (constant ? "        current = self.hidden(" + samples + ")  # the same at every step\n" : "") +
           firstStates(network, samples) + "        total = torch.zeros(len(" + samples + "), " +
           std::to_string(network.task->classes) + ")\n" +
           (constant ? "        for _ in range(STEPS):\n" : "        for step in range(STEPS):\n") +
           stepOf(network, constant ? "current" : "self.hidden(" + samples + "[:, step])") +
           "            total = total + " +
           (membranes ? "output_membrane\n        return total / STEPS\n" : "spikes\n        return total\n");
}

} // namespace

std::string networkClass(const TrainedNetwork& network)
{
    const bool membranes = network.settings.model.loss == Loss::meanMembrane;
    const std::string samples = network.task->isOfThePlane() ? "points" : "samples";
    return layerFunctions(network) +
           filledIn(networkStart, {{"samples", samples},
                                   {"shape", (network.task->test.constant ? "" : "STEPS, ") +
                                                 std::to_string(network.task->inputs)},
                                   {"classes", std::to_string(network.task->classes)},
                                   {"output", membranes ? "the output membrane, mean over the steps"
                                                        : "the output spikes"}}) +
           layerMembers(network) + forwardOf(network, samples);
}

} // namespace quantoscope
