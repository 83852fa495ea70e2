// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/trace_writer.h"

#include "core/arithmetic/describe_arithmetic.h"
#include "core/neurons/describe_neuron.h"
#include "core/text/number_text.h"
#include "files/json/comparison_json.h"
#include "files/json/json_fields.h"
#include "files/json/json_number.h"
#include "files/json/scheme_json.h"
#include "files/recordings/npy.h"

#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <type_traits>
#include <variant>

namespace quantoscope {
namespace {

/// Nothing, a step, a number or a spike.
using TraceValue = std::variant<std::monostate, std::size_t, float, double, bool>;

struct TraceColumn
{
    const char* name;
    std::function<TraceValue(std::size_t step)> at;
};

std::vector<TraceColumn> runColumns(const Exploration& run)
{
    return {{"step", [](std::size_t step) { return step; }},
            {"input",
             [&run](std::size_t step) {
                 return run.input ? TraceValue(run.input->samples()[step]) : TraceValue();
             }},
            {"membrane", [&run](std::size_t step) { return run.raw->samples()[step]; }},
            {"spike", [&run](std::size_t step) { return run.rawSpikeAt(step); }},
            {"membrane_quantized", [&run](std::size_t step) { return run.quantizedAt(step); }},
            {"spike_quantized", [&run](std::size_t step) { return run.quantizedSpikeAt(step); }}};
}

void addReference(std::vector<TraceColumn>& columns, const RecordedTrace& trace)
{
    if (trace.hasMembrane()) {
        columns.push_back({"reference", [&trace](std::size_t step) {
                               const double membrane = trace.membrane()[step];
                               return trace.hasSinglePrecision() ? TraceValue(static_cast<float>(membrane))
                                                                 : TraceValue(membrane);
                           }});
    }
    if (trace.hasSpikes()) {
        columns.push_back(
            {"reference_spike", [&trace](std::size_t step) { return trace.spikes()[step] != 0; }});
    }
}

std::string traceField(const TraceValue& value)
{
    return std::visit(
        [](auto number) -> std::string {
            if constexpr (std::is_same_v<decltype(number), std::monostate>) {
                return {};
            } else if constexpr (std::is_floating_point_v<decltype(number)>) {
                return numberText(number);
            } else {
                return std::to_string(number);
            }
        },
        value);
}

float elementOf(const TraceValue& value)
{
    return std::visit(
        [](auto number) {
            if constexpr (std::is_same_v<decltype(number), std::monostate>) {
                return std::numeric_limits<float>::quiet_NaN();
            } else {
                return static_cast<float>(number);
            }
        },
        value);
}

Json jsonOf(const TraceValue& value)
{
    return std::visit(
        [](auto number) {
            if constexpr (std::is_same_v<decltype(number), std::monostate>) {
                return Json(nullptr);
            } else if constexpr (std::is_same_v<decltype(number), float>) {
                return jsonNumber(number);
            } else if constexpr (std::is_same_v<decltype(number), bool>) {
                return Json(number ? 1 : 0);
            } else {
                return Json(number);
            }
        },
        value);
}

std::string csv(const Exploration& run, const std::vector<TraceColumn>& columns)
{
    std::string text;
    for (const TraceColumn& column : columns) {
        text += (text.empty() ? "" : ",") + std::string(column.name);
    }
    for (std::size_t step = 0; step < run.steps(); ++step) {
        char before = '\n';
        for (const TraceColumn& column : columns) {
            text += before;
            text += traceField(column.at(step));
            before = ',';
        }
    }
    return text + "\n";
}

std::string npy(const Exploration& run, const std::vector<TraceColumn>& columns)
{
    std::vector<float> values;
    values.reserve(run.steps() * columns.size());
    for (std::size_t step = 0; step < run.steps(); ++step) {
        for (const TraceColumn& column : columns) {
            values.push_back(elementOf(column.at(step)));
        }
    }
    const std::array shape{run.steps(), columns.size()};
    return npyBytes(values, shape);
}

/// Collects the parameters that apply into a JSON object.
struct ApplicableFields
{
    Json object = Json::object();

    template<typename Value>
    void operator()(const Parameter& parameter, const Value& value)
    {
        if (parameter.applies) {
            object.update(FieldWriter::writtenMember(parameter, value));
        }
    }
};

template<typename Value>
Json applicableJson(const Value& value)
{
    ApplicableFields fields;
    describe(fields, value);
    return std::move(fields.object);
}

/// The parameters of the neuron's kind; for Lapicque with the values of the circuit that is simulated.
Json neuronJson(const Neuron& neuron)
{
    Json json = applicableJson(neuron);
    if (hasParameter(neuron.kind, "resistance")) {
        const Circuit circuit = circuitOf(neuron);
        if (neuron.resistance && neuron.capacitance) {
            json.erase("beta"); // not used
        }
        json["resistance"] = jsonNumber(circuit.resistance);
        json["capacitance"] = jsonNumber(circuit.capacitance);
        json["time_step"] = jsonNumber(circuit.timeStep);
    }
    return json;
}

Json setupJson(const Setup& setup)
{
    Json json{{"scheme", schemeJson(setup.scheme)}};
    json.update(applicableJson(setup.arithmetic));
    json["loop"] = loopNames[static_cast<std::size_t>(setup.loop)];
    json["neuron"] = neuronJson(neuronOf(setup));
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

std::string json(const Exploration& run, const std::vector<TraceColumn>& columns,
                 const ComparedTrace* compared)
{
    Json values = Json::object();
    for (const TraceColumn& column : columns) {
        Json& steps = values[column.name] = Json::array();
        for (std::size_t step = 0; step < run.steps(); ++step) {
            steps.push_back(jsonOf(column.at(step)));
        }
    }
    Json findings = Json::array();
    for (const Finding& finding : run.findings) {
        findings.push_back({{"id", finding.id},
                            {"severity", finding.severity() == Severity::warning ? "warning" : "note"},
                            {"number", finding.number},
                            {"sentence", finding.sentence}});
    }
    Json whole{{"setup", setupJson(run.scaledSetup())},
               {"columns", values},
               {"metrics", metricsJson(run.metrics)},
               {"findings", findings}};
    if (compared != nullptr) {
        whole["comparison"] = comparisonJson(compared->comparison);
    }
    return whole.dump() + "\n";
}

} // namespace

std::string traceText(const Exploration& exploration, TraceFormat format, const ComparedTrace* compared)
{
    std::vector<TraceColumn> columns = runColumns(exploration);
    if (compared != nullptr) {
        addReference(columns, compared->trace);
    }
    switch (format) {
    case TraceFormat::csv:
        return csv(exploration, columns);
    case TraceFormat::npy:
        return npy(exploration, columns);
    case TraceFormat::json:
        return json(exploration, columns, compared);
    }
    return {};
}

} // namespace quantoscope
