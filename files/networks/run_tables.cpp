// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/networks/run_tables.h"

#include "core/text/number_text.h"
#include "files/exports/csv_field.h"
#include "files/json/scheme_json.h"

#include <array>
#include <variant>

namespace quantoscope {
namespace {

/// The first one: the layer has no such value.
using Cell = std::variant<std::monostate, std::string, std::uint64_t, double>;

/// A column of the table; CSV and JSON use this description.
struct RunColumn
{
    const char* name;
    Cell (*cell)(const LayerMetrics& layer);
};

/// The SQNR of the worst neuron.
double worstSqnr(const LayerMetrics& layer)
{
    const NeuronTotals& worst = layer.neurons[layer.worstNeuron()];
    return sqnrOf(worst.signalPower, worst.errorPower);
}

/// Metrics of spikes of a layer that fires.
Cell ifFiring(const LayerMetrics& layer, Cell cell)
{
    return layer.fires ? std::move(cell) : Cell();
}

using OfLayer = const LayerMetrics&;

constexpr std::array<RunColumn, 20> runColumns{{
    {"node", [](OfLayer layer) { return Cell(layer.node); }},
    {"shape", [](OfLayer layer) { return Cell(shapeText(layer.shape)); }},
    {"neurons", [](OfLayer layer) { return Cell(std::uint64_t{layer.neurons.size()}); }},
    {"format", [](OfLayer layer) { return Cell(layer.state ? formatText(layer.state->format) : "float32"); }},
    {"bits", [](OfLayer layer) { return Cell(static_cast<std::uint64_t>(layer.bits())); }},
    {"least", [](OfLayer layer) { return Cell(double{layer.total().least}); }},
    {"greatest", [](OfLayer layer) { return Cell(double{layer.total().greatest}); }},
    {"sqnr_db", [](OfLayer layer) { return Cell(layer.sqnr()); }},
    {"median_sqnr_db", [](OfLayer layer) { return Cell(layer.medianSqnr()); }},
    {"worst_sqnr_db", [](OfLayer layer) { return Cell(worstSqnr(layer)); }},
    {"worst_neuron", [](OfLayer layer) { return Cell(std::uint64_t{layer.worstNeuron()}); }},
    {"spikes", [](OfLayer layer) { return ifFiring(layer, layer.total().rawSpikes); }},
    {"spikes_quantized", [](OfLayer layer) { return ifFiring(layer, layer.total().quantizedSpikes); }},
    {"spike_agreement", [](OfLayer layer) { return ifFiring(layer, layer.agreement()); }},
    {"rate", [](OfLayer layer) { return ifFiring(layer, layer.rawRate()); }},
    {"rate_quantized", [](OfLayer layer) { return ifFiring(layer, layer.quantizedRate()); }},
    {"rate_distance", [](OfLayer layer) { return ifFiring(layer, layer.rateDistance()); }},
    {"dead_neurons", [](OfLayer layer) { return ifFiring(layer, std::uint64_t{layer.deadNeurons()}); }},
    {"saturated_neurons",
     [](OfLayer layer) { return ifFiring(layer, std::uint64_t{layer.saturatedNeurons()}); }},
    {"clipped_fraction", [](OfLayer layer) { return Cell(layer.clippedFraction()); }},
}};

std::string textOf(const Cell& cell)
{
    if (std::holds_alternative<std::monostate>(cell)) {
        return {};
    }
    if (const auto* text = std::get_if<std::string>(&cell)) {
        return csvField(*text);
    }
    if (const auto* count = std::get_if<std::uint64_t>(&cell)) {
        return std::to_string(*count);
    }
    return numberText(std::get<double>(cell));
}

Json jsonOf(const Cell& cell)
{
    if (std::holds_alternative<std::monostate>(cell)) {
        return nullptr;
    }
    if (const auto* text = std::get_if<std::string>(&cell)) {
        return *text;
    }
    if (const auto* count = std::get_if<std::uint64_t>(&cell)) {
        return *count;
    }
    return std::get<double>(cell);
}

Json layerJson(const LayerMetrics& layer)
{
    Json object = Json::object();
    for (const RunColumn& column : runColumns) {
        object[column.name] = jsonOf(column.cell(layer));
    }
    object["scheme"] = layer.state ? schemeJson(*layer.state) : Json(nullptr);
    return object;
}

Json confusionJson(const Confusion& confusion)
{
    Json rows = Json::array();
    for (std::size_t label = 0; label < confusion.classes; ++label) {
        const auto first = confusion.counts.begin() + static_cast<std::ptrdiff_t>(label * confusion.classes);
        rows.push_back(std::vector(first, first + static_cast<std::ptrdiff_t>(confusion.classes)));
    }
    return rows;
}

} // namespace

std::string runHeader()
{
    std::string line = "samples";
    for (const RunColumn& column : runColumns) {
        line += std::string(",") + column.name;
    }
    return line + "\n";
}

std::string runRows(const NetworkRun& run, const std::string& samples)
{
    std::string text;
    for (const LayerMetrics& layer : run.layers) {
        text += samples;
        for (const RunColumn& column : runColumns) {
            text += "," + textOf(column.cell(layer));
        }
        text += "\n";
    }
    return text;
}

std::string neuronHeader()
{
    return "node,neuron,steps,least,greatest,sqnr_db,spikes,spikes_quantized,spike_agreement,clipped_"
           "fraction\n";
}

std::string neuronRows(const LayerMetrics& layer, const std::vector<std::string>& names)
{
    std::string text;
    for (std::size_t i = 0; i < layer.neurons.size(); ++i) {
        const NeuronTotals& neuron = layer.neurons[i];
        const double clipped = static_cast<double>(neuron.clipped) / static_cast<double>(layer.steps);
        text += csvField(layer.node) + "," + (names.empty() ? std::to_string(i) : csvField(names[i])) + "," +
                std::to_string(layer.steps) + "," + numberText(neuron.least) + "," +
                numberText(neuron.greatest) + "," +
                numberText(sqnrOf(neuron.signalPower, neuron.errorPower)) + "," +
                textOf(ifFiring(layer, neuron.rawSpikes)) + "," +
                textOf(ifFiring(layer, neuron.quantizedSpikes)) + "," +
                textOf(ifFiring(layer, agreementOf(neuron))) + "," + numberText(clipped) + "\n";
    }
    return text;
}

std::string runJson(const NetworkRun& run)
{
    Json file = Json::object();
    file["samples"] = run.samples;
    file["state_bits"] = run.stateBits;
    file["spike_agreement"] = run.spikeAgreement();
    file["layers"] = Json::array();
    for (const LayerMetrics& layer : run.layers) {
        file["layers"].push_back(layerJson(layer));
    }
    file["answers"] = {{"float", run.rawAnswers}, {"quantized", run.quantizedAnswers}};
    if (run.rawConfusion && run.quantizedConfusion) {
        file["accuracy"] = {{"float", run.rawConfusion->accuracy()},
                            {"quantized", run.quantizedConfusion->accuracy()}};
        file["confusion"] = {{"float", confusionJson(*run.rawConfusion)},
                             {"quantized", confusionJson(*run.quantizedConfusion)}};
    }
    return file.dump(2) + "\n";
}

} // namespace quantoscope
