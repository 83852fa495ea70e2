// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/network_python.h"

#include "core/levels/spacing.h"
#include "files/exports/float_literal.h"
#include "files/exports/python_arrays.h"
#include "files/exports/python_table.h"
#include "files/exports/table_writer.h"

#include <algorithm>
#include <array>

namespace quantoscope {
namespace {

/// Larger arrays are base64.
constexpr std::size_t mostInList = 2000;
/// Samples with so many inputs are rows that can be read.
constexpr std::size_t mostInRow = 8;

std::string float32Bytes(std::span<const float> values)
{
    return {reinterpret_cast<const char*>(values.data()), values.size_bytes()};
}

/// A constant with `rows` rows.
std::string matrix(std::string_view name, std::span<const float> values, std::size_t rows)
{
    const std::array<std::size_t, 2> shape{rows, values.size() / rows};
    return std::string(name) + " = " +
           (values.size() > mostInList ? pythonPacked("floats", float32Bytes(values), shape)
                                       : pythonRows(values, shape[1])) +
           "\n";
}

std::string weightConstants(const TrainedNetwork& network)
{
    std::string text;
    for (std::size_t i = 0; i < network.weights.layers(); ++i) {
        const LayerWeights<const float> layer = network.weights.layer(i);
        const std::size_t neurons = network.weights.neurons(i);
        const std::string name = constantName(network, i);
        text.append(matrix(name + "_WEIGHTS", layer.weights, neurons));
        text.append(name).append("_BIASES = ").append(pythonList(layer.biases)).append("\n");
        if (!layer.recurrent.empty()) {
            text += matrix(name + "_RECURRENT", layer.recurrent, neurons);
        }
    }
    return text;
}

/// "2 inputs, 16 hidden neurons, 2 outputs"
std::string sizes(const TrainedNetwork& network)
{
    std::string hidden;
    for (std::size_t i = 0; i + 1 < network.weights.layers(); ++i) {
        hidden += (i > 0 ? " + " : "") + std::to_string(network.weights.neurons(i));
    }
    return std::to_string(network.task->inputs) + " inputs, " + hidden +
           (network.settings.recurrent ? " recurrent" : "") + " hidden neurons, " +
           std::to_string(network.task->classes) + " outputs";
}

/// "quantized state and weights of 4 bits"
std::string quantizedParts(Learner learner, int weightBits)
{
    const std::string weights = "weights of " + std::to_string(weightBits) + " bits";
    if (!quantizesWeights(learner)) {
        return "quantized state";
    }
    return quantizesState(learner) ? "quantized state and " + weights : weights;
}

std::string introduction(const TrainedNetwork& network, bool points)
{
    std::string text = "\"\"\"A spiking network made by Quantoscope: " + sizes(network) + ".\n\nTraining: ";
    const std::string parts = quantizedParts(network.learner, network.settings.weightBits);
    if (network.learner == Learner::floating) {
        text += "float: its state is not quantized.";
    } else if (trainedAs(network.learner) == Learner::floating) {
        text += "post-training quantization (PTQ): trained in float, run with " + parts + ".";
    } else {
        text += "quantization-aware training (QAT): trained with " + parts + ".";
    }
    text += "\nTrained for " + std::to_string(network.epochs) +
            " epochs. Run this file for the accuracy on the test " + (points ? "points" : "samples") +
            " below.\n";
    if (roundsOtherwise(network)) {
        text += "Levels: " + schemeText(network.settings.scheme) +
                ". Rounding rule: " + std::string(roundingName(network.settings.rounding)) +
                ", which snnTorch's state_quant does not have together; the function quantizer() has them.\n";
    }
    return text + "\"\"\"\n\n";
}

/// How the points of your file become inputs.
std::string scaleConstants(const TrainedNetwork& network)
{
    const InputScale& scale = network.task->scale;
    if (scale == InputScale{}) {
        return {};
    }
    const auto gain = static_cast<float>(network.settings.dataset.gain);
    return "\n# Input of the network: (point - CENTRE) / HALF_WIDTH" +
           std::string(gain != 1 ? " * GAIN" : "") +
           ".\nCENTRE = " + pythonList(std::array{scale.centreX, scale.centreY}) +
           "\nHALF_WIDTH = " + floatLiteral(scale.halfWidth) + "\n" +
           (gain != 1 ? "GAIN = " + floatLiteral(gain) + "\n" : "");
}

std::string constants(const TrainedNetwork& network)
{
    const NetworkModel& model = network.settings.model;
    const WeightPrecision stored = weightPrecisionOf(network);
    return "STEPS = " + std::to_string(rulesOf(network).steps) + "\nBETA = " + floatLiteral(model.beta) +
           "\nTHRESHOLD = " + floatLiteral(model.threshold) + "\n" +
           (stored.bits > 0 ? "WEIGHT_BITS = " + std::to_string(stored.bits) + "\n" : "") +
           scaleConstants(network) + "\n" + weightConstants(network) + "\n\n";
}

bool areRows(const TrainedNetwork& network, const SamplesView& test)
{
    return test.constant && network.task->inputs <= mostInRow;
}

std::string testRows(const TrainedNetwork& network, const SamplesView& test)
{
    std::string text = network.task->isOfThePlane() ? "# x, y, class\n" : "# inputs, class\n";
    text += "TEST = [\n";
    for (std::size_t i = 0; i < test.size(); ++i) {
        std::string row = pythonList(test.inputs.subspan(i * test.width, test.width));
        row.pop_back();
        text += "    " + row + ", " + std::to_string(test.labels[i]) + "],\n";
    }
    return text + "]\n";
}

std::string testArrays(const TrainedNetwork& network, const SamplesView& test)
{
    std::vector<std::size_t> shape{test.size(), network.task->inputs};
    if (!test.constant) {
        shape.insert(shape.begin() + 1, test.width / network.task->inputs);
    }
    std::string labels;
    for (const std::uint8_t label : test.labels) {
        labels += (labels.empty() ? "" : ", ") + std::to_string(label);
    }
    return std::string(test.constant ? "# samples × inputs, constant over the steps\nTEST = "
                                     : "# samples × steps × inputs\nTEST = ") +
           (areSpikes(test) ? pythonPacked("bits", packedBits(test.inputs), shape)
                            : pythonPacked("floats", float32Bytes(test.inputs), shape)) +
           "\nLABELS = [" + labels + "]\n";
}

constexpr std::string_view unpacking = R"(
def floats(text, *shape):
    """An array of float32 from base64."""
    return np.frombuffer(base64.b64decode(text), "<f4").reshape(shape).copy()

)";

constexpr std::string_view unpackingSpikes = R"(
def bits(text, *shape):
    """An array of 0 and 1 as float32 from base64 with eight numbers per byte."""
    numbers = np.unpackbits(np.frombuffer(base64.b64decode(text), np.uint8))
    return numbers[: np.prod(shape)].reshape(shape).astype(np.float32)

)";

std::string imports(const TrainedNetwork& network, const std::string& data)
{
    const bool bySnnTorch = quantizesState(network.learner) && !roundsOtherwise(network);
    const bool packs = data.find("= floats(") != data.npos;
    const bool packsSpikes = data.find("= bits(") != data.npos;
    return std::string(packs || packsSpikes ? "import base64\n\nimport numpy as np\n" : "") +
           "import snntorch as snn\nimport torch\nfrom snntorch import surrogate\n" +
           (bySnnTorch ? "from snntorch.functional import quant\n\n" : "\n") +
           (packs ? std::string(unpacking) : "") + (packsSpikes ? std::string(unpackingSpikes) : "") +
           (packs || packsSpikes ? "\n" : "");
}

std::string mainOf(bool rows, bool points)
{
    return "\n\nif __name__ == \"__main__\":\n" +
           std::string(rows ? "    inputs = torch.tensor([row[:-1] for row in TEST])\n"
                              "    labels = torch.tensor([row[-1] for row in TEST])\n"
                            : "    inputs = torch.tensor(TEST)\n"
                              "    labels = torch.tensor(LABELS)\n") +
           "    with torch.no_grad():\n"
           "        classes = Network()(inputs).argmax(1)\n"
           "    print(f\"accuracy on {len(TEST)} test " +
           (points ? "points" : "samples") + ": {(classes == labels).float().mean().item():.3f}\")\n";
}

} // namespace

std::string networkPython(const TrainedNetwork& network)
{
    const SamplesView test = exportedTests(network);
    const bool points = network.task->isOfThePlane();
    const bool rows = areRows(network, test);
    const std::string data =
        constants(network) + (rows ? testRows(network, test) : testArrays(network, test));
    const std::string quantizer =
        roundsOtherwise(network)
            ? "\n\n" + pythonQuantizer(LevelTable(network.settings.scheme), *stateOf(network))
            : std::string();
    return introduction(network, points) + imports(network, data) + data + quantizer + networkClass(network) +
           mainOf(rows, points);
}

} // namespace quantoscope
