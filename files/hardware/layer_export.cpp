// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/hardware/layer_export.h"

#include "core/network/network_run.h"
#include "core/parameters/input_error.h"
#include "core/text/number_text.h"
#include "core/text/translate.h"
#include "files/exports/verilog_bench.h"
#include "files/hardware/c_layer.h"
#include "files/hardware/verilog_layer.h"
#include "files/hardware/vhdl_layer.h"

#include <algorithm>
#include <optional>

namespace quantoscope {
namespace {

/// The number of a layer of neurons, or nullopt if the node is not one.
std::optional<std::size_t> layerNumber(const PreparedNetwork& network, const std::string& node)
{
    for (std::size_t layer = 0; layer < network.layers().size(); ++layer) {
        if (network.nodes()[network.layers()[layer]].name == node) {
            return layer;
        }
    }
    return std::nullopt;
}

void requireSpikes(const NetworkData& dataset, std::size_t samples)
{
    for (std::size_t sample = 0; sample < samples; ++sample) {
        for (std::size_t step = 0; step < (dataset.constant ? 1 : dataset.steps); ++step) {
            for (const float value : dataset.at(sample, step)) {
                if (value != 0 && value != 1) {
                    throw InputError(Core::said(
                        "Sample %1 has the input %2 at step %3; a layer in hardware takes spikes, 0 or 1.",
                        {std::to_string(sample), numberText(value), std::to_string(step)}));
                }
            }
        }
    }
}

void copySpikes(std::span<const float> from, std::vector<std::uint8_t>& to, std::size_t row)
{
    std::ranges::transform(from, to.begin() + static_cast<std::ptrdiff_t>(row * from.size()),
                           [](float value) { return value != 0 ? std::uint8_t{1} : std::uint8_t{0}; });
}

/// Appends spikes as words of 8 hexadecimal digits, the first spike in the lowest bit of the first word.
void appendSpikes(std::string& text, std::span<const std::uint8_t> spikes)
{
    constexpr std::size_t wordBits = 32;
    constexpr std::string_view digits = "0123456789abcdef";
    for (std::size_t word = 0; word < spikeWords(spikes.size()); ++word) {
        std::uint32_t bits = 0;
        for (std::size_t bit = 0; bit < wordBits && word * wordBits + bit < spikes.size(); ++bit) {
            bits |= std::uint32_t{spikes[word * wordBits + bit]} << bit;
        }
        for (int shift = 28; shift >= 0; shift -= 4) {
            text += digits[bits >> static_cast<unsigned>(shift) & 0xFU];
        }
        text += ' ';
    }
}

std::string vectorText(const HardwareLayer& layer, const LayerSpikes& spikes)
{
    const std::size_t inputs = layer.weights.inputs;
    const std::size_t outputs = layer.weights.outputs;
    std::string text;
    for (std::size_t row = 0; row < spikes.samples * spikes.steps; ++row) {
        appendSpikes(text, std::span(spikes.inputs).subspan(row * inputs, inputs));
        appendSpikes(text, std::span(spikes.outputs).subspan(row * outputs, outputs));
        text.back() = '\n';
    }
    return text;
}

std::string weightText(const DenseWeights& weights)
{
    std::string text;
    for (const std::int64_t weight : weights.weights) {
        text += verilogHex(weight, weights.bits) + "\n";
    }
    return text;
}

std::vector<TableFile> verilogFiles(const HardwareLayer& layer, const LayerSpikes& spikes,
                                    const HardwareExport& exported)
{
    std::vector<TableFile> files = verilogNeuronFiles(exported);
    files[0].content += verilogLayer(layer, exported);
    files[1].content = commented(exported.head, "// ") + verilogLayerBench(layer, spikes, exported);
    files.insert(files.begin() + 1, {exported.stem + "_weights.hex", weightText(layer.weights)});
    return files;
}

std::vector<TableFile> vhdlFiles(const HardwareLayer& layer, const LayerSpikes& spikes,
                                 const HardwareExport& exported)
{
    std::vector<TableFile> files = vhdlNeuronFiles(exported);
    files[0].content += vhdlLayer(layer, exported);
    files[1].content = vhdlLayerBench(layer, spikes, exported);
    return files;
}

/// The files without the spikes.
std::vector<TableFile> filesOf(const HardwareLayer& layer, const LayerSpikes& spikes,
                               HardwareLanguage language, const HardwareExport& exported)
{
    switch (language) {
    case HardwareLanguage::verilog:
        return verilogFiles(layer, spikes, exported);
    case HardwareLanguage::vhdl:
        return vhdlFiles(layer, spikes, exported);
    case HardwareLanguage::c:
        break;
    }
    return cLayerFiles(layer, spikes, exported);
}

} // namespace

LayerSpikes layerSpikes(const HardwareLayer& layer, const NetworkData& dataset, std::size_t samples,
                        const Progress& progress)
{
    const PreparedNetwork network(layer.network, planOf(layer.network, dataset.features), layer.setup);
    const auto source = layerNumber(network, layer.source);
    const std::size_t own = layerNumber(network, layer.node).value();
    if (!source) {
        requireSpikes(dataset, samples);
    }
    LayerSpikes spikes{.samples = samples, .steps = dataset.steps, .inputs = {}, .outputs = {}};
    spikes.inputs.resize(samples * dataset.steps * layer.weights.inputs);
    spikes.outputs.resize(samples * dataset.steps * layer.weights.outputs);
    const auto record = [&](std::size_t sample, std::size_t step, const SampleRun&, const SampleRun& run) {
        const std::size_t row = sample * dataset.steps + step;
        copySpikes(source ? run.output(*source) : dataset.at(sample, step), spikes.inputs, row);
        copySpikes(run.output(own), spikes.outputs, row);
    };
    runNetwork(network, network, layer.setup, dataset, {0, samples}, record, progress);
    return spikes;
}

std::vector<TableFile> layerFiles(const HardwareLayer& layer, const LayerSpikes& spikes,
                                  HardwareLanguage language, std::string_view fileName)
{
    const HardwareExport exported = hardwareExport(layer.neuron, spikes.samples * spikes.steps, fileName,
                                                   static_cast<int>(layer.weights.outputs));
    std::vector<TableFile> files = filesOf(layer, spikes, language, exported);
    files.push_back({exported.stem + (language == HardwareLanguage::c ? "_test.hex" : "_tb.hex"),
                     vectorText(layer, spikes)});
    return files;
}

} // namespace quantoscope
