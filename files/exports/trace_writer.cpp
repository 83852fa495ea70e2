// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/trace_writer.h"

#include "core/text/number_text.h"
#include "files/json/json_number.h"
#include "files/json/scheme_json.h"
#include "files/recordings/npy.h"

#include <array>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

constexpr std::array columnNames{"step",           "input", "membrane", "spike", "membrane_quantized",
                                 "spike_quantized"};

struct Row
{
    std::size_t step;
    std::optional<float> input;
    float membrane;
    bool spike;
    float membraneQuantized;
    bool spikeQuantized;
};

Row rowAt(const Exploration& run, std::size_t step)
{
    return {step,
            run.input ? std::optional(run.input->samples()[step]) : std::nullopt,
            run.raw->samples()[step],
            run.rawSpikeAt(step),
            run.quantizedAt(step),
            run.quantizedSpikeAt(step)};
}

std::string csv(const Exploration& run)
{
    std::string text;
    for (const char* name : columnNames) {
        text += text.empty() ? name : std::string(",") + name;
    }
    text += "\n";
    for (std::size_t step = 0; step < run.steps(); ++step) {
        const Row row = rowAt(run, step);
        text += std::to_string(row.step) + "," + (row.input ? numberText(*row.input) : "") + "," +
                numberText(row.membrane) + (row.spike ? ",1," : ",0,") + numberText(row.membraneQuantized) +
                (row.spikeQuantized ? ",1\n" : ",0\n");
    }
    return text;
}

std::string npy(const Exploration& run)
{
    std::vector<float> values;
    values.reserve(run.steps() * columnNames.size());
    for (std::size_t step = 0; step < run.steps(); ++step) {
        const Row row = rowAt(run, step);
        values.insert(values.end(),
                      {static_cast<float>(row.step),
                       row.input.value_or(std::numeric_limits<float>::quiet_NaN()), row.membrane,
                       row.spike ? 1.0F : 0.0F, row.membraneQuantized, row.spikeQuantized ? 1.0F : 0.0F});
    }
    const std::array shape{run.steps(), columnNames.size()};
    return npyBytes(values, shape);
}

/// The parameters of the neuron's kind; for Lapicque with the values of the circuit that is simulated.
Json neuronJson(const Neuron& neuron)
{
    Json json{{"kind", neuronNames[static_cast<std::size_t>(neuron.kind)]}, {"beta", neuron.beta}};
    if (hasParameter(neuron.kind, "alpha")) {
        json["alpha"] = neuron.alpha;
    }
    if (hasParameter(neuron.kind, "resistance")) {
        const Circuit circuit = circuitOf(neuron);
        if (neuron.resistance && neuron.capacitance) {
            json.erase("beta"); // not used
        }
        json["resistance"] = jsonNumber(circuit.resistance);
        json["capacitance"] = jsonNumber(circuit.capacitance);
        json["time_step"] = jsonNumber(circuit.timeStep);
    }
    json["threshold"] = *neuron.threshold;
    json["reset"] = resetNames[static_cast<std::size_t>(neuron.reset)];
    if (hasParameter(neuron.kind, "reset_delay")) {
        json["reset_delay"] = neuron.resetDelay;
    }
    return json;
}

Json setupJson(const Setup& setup)
{
    Json json{{"scheme", schemeJson(setup.scheme)},
              {"rounding", roundingName(setup.rounding)},
              {"loop", loopNames[static_cast<std::size_t>(setup.loop)]},
              {"neuron", neuronJson(neuronOf(setup))}};
    if (setup.recording) {
        json["recording"] = {{"path", setup.recording->path}, {"column", setup.recording->column}};
        return json;
    }
    const Stimulus& stimulus = setup.stimulus;
    json["stimulus"] = {{"kind", stimulusNames[static_cast<std::size_t>(stimulus.kind)]},
                        {"amplitude", stimulus.amplitude},
                        {"offset", stimulus.offset},
                        {"steps", stimulus.steps},
                        {"period", stimulus.period},
                        {"width", stimulus.width},
                        {"rate", stimulus.rate},
                        {"seed", stimulus.seed}};
    return json;
}

Json metricsJson(const Metrics& metrics)
{
    const auto finite = [](double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); };
    return {{"samples", metrics.samples},
            {"mse", finite(metrics.mse)},
            {"max_error", finite(metrics.maxError)},
            {"sqnr_db", finite(metrics.sqnrDb)},
            {"levels_used", metrics.levelsUsed},
            {"entropy_bits", metrics.entropyBits},
            {"outside", metrics.outside},
            {"spikes", metrics.rawSpikes},
            {"spikes_quantized", metrics.quantizedSpikes},
            {"first_divergence", metrics.firstDivergence ? Json(*metrics.firstDivergence) : Json(nullptr)},
            {"occupancy", metrics.occupancy}};
}

std::string json(const Exploration& run)
{
    Json columns = Json::object();
    for (const char* name : columnNames) {
        columns[name] = Json::array();
    }
    for (std::size_t step = 0; step < run.steps(); ++step) {
        const Row row = rowAt(run, step);
        columns["step"].push_back(row.step);
        columns["input"].push_back(row.input ? jsonNumber(*row.input) : Json(nullptr));
        columns["membrane"].push_back(jsonNumber(row.membrane));
        columns["spike"].push_back(row.spike ? 1 : 0);
        columns["membrane_quantized"].push_back(jsonNumber(row.membraneQuantized));
        columns["spike_quantized"].push_back(row.spikeQuantized ? 1 : 0);
    }
    Json findings = Json::array();
    for (const Finding& finding : run.findings) {
        findings.push_back({{"id", finding.id},
                            {"severity", finding.severity() == Severity::warning ? "warning" : "note"},
                            {"number", finding.number},
                            {"sentence", finding.sentence}});
    }
    const Json whole{{"setup", setupJson(run.setup)},
                     {"columns", columns},
                     {"metrics", metricsJson(run.metrics)},
                     {"findings", findings}};
    return whole.dump() + "\n";
}

} // namespace

std::string traceText(const Exploration& exploration, TraceFormat format)
{
    switch (format) {
    case TraceFormat::csv:
        return csv(exploration);
    case TraceFormat::npy:
        return npy(exploration);
    case TraceFormat::json:
        return json(exploration);
    }
    return {};
}

} // namespace quantoscope
