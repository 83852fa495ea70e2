// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/network_python.h"

#include "core/levels/spacing.h"
#include "files/exports/float_literal.h"
#include "files/exports/python_table.h"
#include "files/exports/table_writer.h"

namespace quantoscope {
namespace {

std::string listOnOneLine(std::span<const float> values)
{
    std::string text = "[";
    for (std::size_t i = 0; i < values.size(); ++i) {
        text += (i > 0 ? ", " : "") + floatLiteral(values[i]);
    }
    return text + "]";
}

/// One row per line.
std::string rows(std::span<const float> values, std::size_t width)
{
    std::string text = "[\n";
    for (std::size_t first = 0; first < values.size(); first += width) {
        text += "    " + listOnOneLine(values.subspan(first, width)) + ",\n";
    }
    return text + "]";
}

std::string testPoints(const SamplesView& test)
{
    std::string text = "# x, y, class\nTEST = [\n";
    for (std::size_t i = 0; i < test.size(); ++i) {
        text += "    [" + floatLiteral(test.inputs[2 * i]) + ", " + floatLiteral(test.inputs[2 * i + 1]) +
                ", " + std::to_string(test.labels[i]) + "],\n";
    }
    return text + "]\n";
}

/// Whether the state is quantized by a scheme or a rule that snnTorch does not have.
bool roundsOtherwise(const TrainedNetwork& network)
{
    return network.learner != Learner::floating &&
           !isStateQuant(network.settings.scheme, network.settings.rounding);
}

std::string introduction(const TrainedNetwork& network)
{
    std::string text = "\"\"\"A spiking network made by Quantoscope: two inputs, " +
                       std::to_string(network.weights.neurons(0)) +
                       " hidden neurons, two outputs.\n\nTraining: ";
    if (network.learner == Learner::floating) {
        text += "float: its state is not quantized.";
    } else if (network.learner == Learner::ptqState) {
        text += "post-training quantization (PTQ): trained in float, run with quantized state.";
    } else {
        text += "quantization-aware training (QAT): trained with quantized state.";
    }
    text += "\nTrained for " + std::to_string(network.epochs) +
            " epochs. Run this file for the accuracy on the test points below.\n";
    if (roundsOtherwise(network)) {
        text += "Levels: " + schemeText(network.settings.scheme) +
                ". Rounding rule: " + std::string(roundingName(network.settings.rounding)) +
                ", which snnTorch's state_quant does not have together; the function quantizer() has them.\n";
    }
    return text + "\"\"\"\n\n";
}

std::string constants(const TrainedNetwork& network)
{
    const NetworkModel& model = network.settings.model;
    const InputScale& scale = network.task->scale;
    const Weights<float>& weights = network.weights;
    const bool scaled = !(scale == InputScale{});
    return "STEPS = " + std::to_string(model.steps) + "\nBETA = " + floatLiteral(model.beta) +
           "\nTHRESHOLD = " + floatLiteral(model.threshold) + "\n" +
           (scaled ? "\n# Input of the network: (point - CENTRE) / HALF_WIDTH.\nCENTRE = " +
                         listOnOneLine(std::vector{scale.centreX, scale.centreY}) +
                         "\nHALF_WIDTH = " + floatLiteral(scale.halfWidth) + "\n"
                   : std::string()) +
           "\nHIDDEN_WEIGHTS = " + rows(weights.layer(0).weights, 2) +
           "\nHIDDEN_BIASES = " + listOnOneLine(weights.layer(0).biases) +
           "\nOUTPUT_WEIGHTS = " + rows(weights.layer(1).weights, weights.neurons(0)) +
           "\nOUTPUT_BIASES = " + listOnOneLine(weights.layer(1).biases) + "\n\n";
}

std::string networkClass(const TrainedNetwork& network)
{
    const NetworkModel& model = network.settings.model;
    const bool quantized = network.learner != Learner::floating;
    const bool membranes = model.loss == Loss::meanMembrane;
    std::string text = roundsOtherwise(network)
                           ? "\n\n" + pythonQuantizer(LevelTable(network.settings.scheme), *stateOf(network))
                           : std::string();
    text += R"(

def linear(weights, biases):
    layer = torch.nn.Linear(len(weights[0]), len(weights))
    with torch.no_grad():
        layer.weight.copy_(torch.tensor(weights))
        layer.bias.copy_(torch.tensor(biases))
    return layer


def leaky():
    return snn.Leaky(
        beta=BETA,
        threshold=THRESHOLD,
        reset_mechanism="subtract",
)";
    text += model.surrogate == Surrogate::atan ? "        spike_grad=surrogate.atan(alpha=2.0),\n"
                                               : "        spike_grad=surrogate.fast_sigmoid(slope=25),\n";
    if (quantized) {
        text += "        state_quant=" +
                (roundsOtherwise(network) ? std::string("quantizer()")
                                          : "quant." + schemeText(network.settings.scheme)) +
                ",\n";
    }
    text += R"(    )


class Network(torch.nn.Module):
    """Takes points, shape (batch, 2); returns one number per class, shape (batch, 2): )";
    text += membranes ? "the output membrane, mean over the steps" : "the output spikes";
    text += R"(."""

    def __init__(self):
        super().__init__()
        self.hidden = linear(HIDDEN_WEIGHTS, HIDDEN_BIASES)
        self.hidden_neurons = leaky()
        self.output = linear(OUTPUT_WEIGHTS, OUTPUT_BIASES)
        self.output_neurons = leaky()

    def forward(self, points):
        current = self.hidden(points)  # the same at every step
        hidden_membrane = torch.zeros_like(current)
        output_membrane = torch.zeros(len(points), 2)
        total = torch.zeros(len(points), 2)
        for _ in range(STEPS):
            spikes, hidden_membrane = self.hidden_neurons(current, hidden_membrane)
            spikes, output_membrane = self.output_neurons(self.output(spikes), output_membrane)
            total = total + )";
    text += membranes ? "output_membrane\n        return total / STEPS\n" : "spikes\n        return total\n";
    return text;
}

} // namespace

std::optional<Quantizer> stateOf(const TrainedNetwork& network)
{
    if (network.learner == Learner::floating) {
        return std::nullopt;
    }
    return Quantizer(LevelTable(network.settings.scheme), network.settings.rounding);
}

std::string networkPython(const TrainedNetwork& network, const SamplesView& test)
{
    const bool bySnnTorch = network.learner != Learner::floating && !roundsOtherwise(network);
    return introduction(network) + "import snntorch as snn\nimport torch\nfrom snntorch import surrogate\n" +
           (bySnnTorch ? "from snntorch.functional import quant\n\n" : "\n") + constants(network) +
           testPoints(test) + networkClass(network) +
           R"(

if __name__ == "__main__":
    points = torch.tensor([row[:2] for row in TEST])
    labels = torch.tensor([row[2] for row in TEST])
    with torch.no_grad():
        classes = Network()(points).argmax(1)
    print(f"accuracy on {len(TEST)} test points: {(classes == labels).float().mean().item():.3f}")
)";
}

} // namespace quantoscope
