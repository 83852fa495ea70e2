// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/network.h"

#include "app/commands/network_options.h"
#include "app/commands/output.h"
#include "app/commands/progress_line.h"
#include "app/commands/shard_option.h"
#include "core/network/network_traces.h"
#include "core/text/number_text.h"
#include "files/networks/npz_writer.h"
#include "files/networks/run_tables.h"
#include "files/recordings/npy.h"

#include <algorithm>
#include <array>

namespace quantoscope {
namespace {

constexpr auto name = "quantoscope network run";

constexpr auto description =
    "Runs a network twice, float and with its state and weights quantized. .csv and .json hold metrics of\n"
    "each layer; .npz holds, for each node of neurons, NODE.spikes, NODE.membrane, NODE.spikes_quantized "
    "and\n"
    "NODE.membrane_quantized, samples × steps × neurons. --shard K/N runs the Kth of N parts of the "
    "samples;\n"
    "the arrays of all parts, or their rows of CSV, follow each other.";

enum class RunFormat { csv, json, npz };

constexpr std::array<std::string_view, 3> endings{"csv", "json", "npz"};

RunFormat formatOf(const OutputOption& output)
{
    if (!output.given()) {
        return RunFormat::csv;
    }
    const auto ending = std::ranges::find(endings, endingOf(output.path()));
    if (ending == endings.end()) {
        throw UsageError(output.path() + " does not end in " + orList(endings) +
                         "; use one of these extensions.");
    }
    return static_cast<RunFormat>(ending - endings.begin());
}

std::string npzOf(const std::vector<NodeTraces>& layers, std::size_t samples, std::size_t steps)
{
    std::vector<NpzArray> arrays;
    for (const NodeTraces& layer : layers) {
        const std::array<std::size_t, 3> shape{samples, steps, layer.neurons};
        const auto add = [&](const char* what, const auto& values) {
            if (!values.empty()) {
                arrays.push_back({layer.node + what, npyBytes(std::span(values), shape)});
            }
        };
        add(".spikes", layer.spikes);
        add(".membrane", layer.membrane);
        add(".spikes_quantized", layer.quantizedSpikes);
        add(".membrane_quantized", layer.quantizedMembrane);
    }
    return npzBytes(arrays);
}

/// "0-49", or "7" for a single sample.
std::string samplesText(const SampleRange& range)
{
    const std::string first = std::to_string(range.begin);
    return range.end - range.begin == 1 ? first : first + "-" + std::to_string(range.end - 1);
}

std::string neuronsText(const NetworkRun& run)
{
    std::string text = neuronHeader();
    for (const LayerMetrics& layer : run.layers) {
        text += neuronRows(layer);
    }
    return text;
}

/// Whether anything differs from the float network.
bool quantizes(const NetworkSetup& setup)
{
    const auto ofNode = [](const NodeSetup& node) { return node.state || node.weightBits > 0; };
    return ofNode(setup.common) ||
           std::ranges::any_of(setup.nodes, [&](const auto& entry) { return ofNode(entry.second); });
}

void tellSummary(const NetworkRun& run, const NetworkSetup& setup)
{
    if (!quantizes(setup)) {
        tell(name, "note: neither state nor weights are quantized; give a scheme, for example --num-bits 4, "
                   "or --weight-bits.");
    }
    tell(name, "Spikes in agreement: " + briefText(100 * run.spikeAgreement()) + " %; " +
                   std::to_string(run.stateBits) + " bits of state.");
    if (run.rawConfusion && run.quantizedConfusion) {
        tell(name, "Accuracy: " + briefText(100 * run.rawConfusion->accuracy()) + " % float, " +
                       briefText(100 * run.quantizedConfusion->accuracy()) + " % quantized.");
    }
}

} // namespace

void runNetworkRun(int argc, char** argv)
{
    Arguments arguments(description, name);
    const NetworkOptions options(arguments, name);
    const ShardOption shardOption(arguments);
    ValueOption neurons(arguments, "neurons", "--neurons",
                        "Also write the metrics of each neuron to this .csv file");
    neurons.takes("FILE.csv");
    arguments.addCheck([&neurons] {
        if (neurons.given() && endingOf(neurons.text()) != "csv") {
            neurons.refuse("a .csv file");
        }
    });
    const OutputOption output(arguments,
                              "Output file: .csv, .json or .npz (default: CSV on standard output)");
    if (!arguments.parse(argc, argv)) {
        return;
    }
    const RunFormat format = formatOf(output);
    const Shard shard = shardOption.shard();
    const Network network = options.network();
    const NetworkSetup setup = options.setup(network);
    const NetworkData dataset = options.dataset();
    const NetworkPlan plan = planOf(network, dataset.features);
    const PreparedNetwork quantized(network, plan, setup);
    const PreparedNetwork raw(network, plan, floatSetup(setup));
    const SampleRange range{shard.begin(dataset.samples), shard.end(dataset.samples)};
    if (range.begin == range.end) {
        throw UsageError("This part has no samples; " + std::to_string(dataset.samples) +
                         " samples can be divided into at most as many parts.");
    }
    std::optional<TraceRecorder> recorder;
    StepObserver observe;
    if (format == RunFormat::npz) {
        recorder.emplace(quantized, dataset, range);
        observe = [&](auto&&... step) { recorder->record(step...); };
    }
    const NetworkRun run = [&] {
        ProgressLine progress(name);
        return runNetwork(raw, quantized, setup, dataset, range, observe, progress.part());
    }();
    std::vector<WholeFile> others;
    if (neurons.given()) {
        others.push_back({neurons.text(), neuronsText(run)});
    }
    if (format == RunFormat::npz) {
        output.write(npzOf(recorder->layers(), run.samples, dataset.steps), std::move(others));
    } else if (format == RunFormat::json) {
        output.write(runJson(run), std::move(others));
    } else {
        output.write((shard.number == 1 ? runHeader() : "") + runRows(run, samplesText(range)),
                     std::move(others));
    }
    tellSummary(run, setup);
}

} // namespace quantoscope
