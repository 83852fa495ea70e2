// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/network.h"

#include "app/commands/network_options.h"
#include "app/commands/output.h"
#include "core/network/layer_constants.h"
#include "core/network/plan.h"
#include "core/text/number_text.h"
#include "files/exports/csv_field.h"
#include "files/networks/read_network.h"

namespace quantoscope {
namespace {

constexpr auto name = "quantoscope network info";

std::size_t parametersOf(const NodeContent& content)
{
    if (const auto* linear = std::get_if<LinearNode>(&content)) {
        return linear->weight.size() + linear->bias.size();
    }
    if (const auto* convolution = std::get_if<ConvolutionNode>(&content)) {
        return convolution->weight.size() + convolution->bias.size();
    }
    return 0;
}

std::string sourcesText(const Network& network, const PlannedNode& planned)
{
    std::string text;
    const auto add = [&](std::size_t node, bool delayed) {
        text += (text.empty() ? "" : " + ") + network.nodes[node].name + (delayed ? " (delayed)" : "");
    };
    for (const PlannedSource& source : planned.sources) {
        add(source.node, source.delayed);
    }
    if (planned.recurrent) {
        add(*planned.recurrent, true);
    }
    return text;
}

/// One row per node, in the order of evaluation.
std::string tableOf(const Network& network, std::size_t features)
{
    std::string text = "node,type,from,input,output,neurons,weights\n";
    for (const PlannedNode& planned : planOf(network, features).order) {
        const NetworkNode& node = network.nodes[planned.node];
        const bool neurons = std::holds_alternative<NeuronNode>(node.content);
        const std::size_t loop =
            planned.recurrent ? parametersOf(network.nodes[*planned.recurrent].content) : 0;
        text += csvField(node.name) + "," + csvField(node.type) + "," +
                csvField(sourcesText(network, planned)) + "," + shapeText(planned.input) + "," +
                shapeText(planned.output) + "," + std::to_string(neurons ? sizeOf(planned.output) : 0) + "," +
                std::to_string(parametersOf(node.content) + loop) + "\n";
    }
    return text;
}

} // namespace

void runNetworkInfo(int argc, char** argv)
{
    Arguments arguments("Prints the nodes of a network in the order in which they are evaluated, as CSV.",
                        name);
    FilesArgument model(arguments, "model", "The network: " + orList(networkEndings()));
    model.takes("MODEL").require();
    const OutputOption output(arguments, "Output file: .csv (default: standard output)");
    arguments.addCheck([&output] {
        if (output.given() && endingOf(output.path()) != "csv") {
            output.option().refuse("a .csv file");
        }
    });
    if (!arguments.parse(argc, argv)) {
        return;
    }
    const Network network = readNetworkFor(name, onlyPath(model));
    const auto features = featuresOf(network);
    if (!features) {
        throw UsageError(onlyPath(model) + " does not say how many values its input takes.");
    }
    output.write(tableOf(network, *features));
    const std::string step = "note: the time step is probably " + numberText(timeStepOf(network)) + " s; ";
    if (const auto reset = likelyReset(network)) {
        tell(name, step + "NIR files do not store it. The reset in the metadata is " + textOf(*reset) + ".");
    } else {
        tell(name, step + "NIR files store neither it nor the reset of the neurons.");
    }
}

} // namespace quantoscope
