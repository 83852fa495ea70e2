// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/network.h"
#include "app/commands/network_options.h"
#include "app/commands/output.h"
#include "core/text/number_text.h"
#include "files/exports/table_file.h"
#include "files/hardware/layer_export.h"

#include <algorithm>
#include <filesystem>

namespace quantoscope {
namespace {

constexpr auto name = "quantoscope network hardware";

constexpr auto description =
    "Exports a dense layer as Verilog-2001, VHDL-2008 or C99: its weights in fixed point, an accumulator\n"
    "that cannot overflow, and its neurons, with a test whose spikes are those of the network with these\n"
    "weights.";

Leak leakOf(const ValueOption& option)
{
    if (!option.given()) {
        return ExactLeak{};
    }
    const auto leak = parseLeak(option.text());
    if (!leak) {
        option.refuse("exact, Qm.n or UQm.n");
    }
    return *leak;
}

void tellLayer(const HardwareLayer& layer)
{
    const DenseWeights& weights = layer.weights;
    tell(name, "note: " + std::to_string(weights.inputs) + " inputs from " + layer.source + ", " +
                   std::to_string(weights.outputs) + " neurons; weights of " + std::to_string(weights.bits) +
                   " bits, integer / 2^" + std::to_string(weights.fractionBits) + "; sums of " +
                   std::to_string(layer.neuron.circuit.inputBits) + " bits.");
    if (layer.neuron.rounded) {
        tell(name, "note: The levels are rounded to " + layer.neuron.rounded->name() + ".");
    }
}

} // namespace

void runNetworkHardware(int argc, char** argv)
{
    Arguments arguments(description, name);
    const NetworkOptions options(arguments, name);
    ValueOption node(arguments, "node", "--node",
                     "Node of the neurons; a Linear or Affine node must be before it");
    node.takes("NAME");
    ValueOption leak(arguments, "leak", "--leak",
                     "Decay of the neurons: exact (default), or rounded to Qm.n or UQm.n");
    leak.takes("exact|Qm.n");
    ValueOption fixedPoint(
        arguments, "fixed_point", "--fixed-point",
        "Round the levels to this format first (default: only levels that are not fixed-point "
        "numbers, to the smallest n that keeps them distinct)");
    fixedPoint.takes("Qm.n");
    ValueOption samples(arguments, "samples", "--samples", "Samples in the test (default: 10)");
    samples.takes("N");
    const OutputOption output(arguments,
                              "First output file: NAME.v, NAME.vhd or NAME.c; the others are written next to "
                              "it");
    if (!arguments.parse(argc, argv)) {
        return;
    }
    requireGiven(output.option(), name);
    requireGiven(node, name);
    const HardwareLanguage language = requireHardwareLanguage(output.path());
    const Network network = options.network();
    const NetworkSetup setup = options.setup(network);
    const NetworkData dataset = options.dataset();
    const auto levels = fixedPoint.given() ? std::optional(parseFixedPoint(fixedPoint.text())) : std::nullopt;
    const HardwareLayer layer = hardwareLayer(network, planOf(network, dataset.features), setup, node.text(),
                                              {.leak = leakOf(leak), .levels = levels});
    constexpr int usualSamples = 10;
    const int wanted = samples.given() ? samples.integer("an integer from 1") : usualSamples;
    if (wanted < 1) {
        samples.refuse("an integer from 1");
    }
    const LayerSpikes spikes =
        layerSpikes(layer, dataset, std::min(static_cast<std::size_t>(wanted), dataset.samples));
    const std::string file = std::filesystem::path(output.path()).filename().native();
    writeTogether(output.path(), layerFiles(layer, spikes, language, file));
    tellLayer(layer);
}

} // namespace quantoscope
