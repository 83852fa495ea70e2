// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/describe_arithmetic.h"
#include "core/network/describe_network_setup.h"
#include "core/network/layer_constants.h"
#include "core/network/network_run.h"
#include "core/network/network_traces.h"
#include "core/network/plan.h"
#include "core/network/prepared_network.h"
#include "files/json/parsed_json.h"
#include "files/networks/layers_json.h"
#include "files/networks/read_network.h"
#include "files/networks/run_tables.h"
#include "python/bindings/arrays.h"
#include "python/bindings/bindings.h"
#include "python/bindings/described_class.h"
#include "python/bindings/reference_arithmetic.h"

#include <pybind11/stl.h>

#include <algorithm>

namespace quantoscope {
namespace {

namespace py = pybind11;

using Labels = py::array_t<std::int64_t, py::array::c_style | py::array::forcecast>;

std::vector<int> labelsOf(const Labels& array, std::size_t samples)
{
    const auto values = elementsOf<std::int64_t>(array);
    constexpr std::int64_t most = std::numeric_limits<int>::max();
    const bool valid =
        std::ranges::all_of(values, [](std::int64_t label) { return label >= 0 && label <= most; });
    if (values.size() != samples || !valid) {
        throw InputError("labels must be integers from 0, one per sample.");
    }
    std::vector<int> labels(values.size());
    std::ranges::transform(values, labels.begin(),
                           [](std::int64_t label) { return static_cast<int>(label); });
    return labels;
}

/// Samples × steps × features, further axes being part of the features; or samples × features, which are
/// repeated for `steps` steps.
NetworkData dataOf(const FloatArray& inputs, const std::optional<Labels>& labels,
                   const std::optional<std::size_t>& steps)
{
    const py::ssize_t leading = steps ? 1 : 2;
    if (inputs.ndim() <= leading || inputs.size() == 0 || (steps && *steps == 0)) {
        throw InputError(steps ? "The inputs must be an array of samples x features, and steps at least 1."
                               : "The inputs must be an array of samples x steps x features.");
    }
    const auto values = elementsOf<float>(inputs);
    if (!std::ranges::all_of(values, [](float value) { return std::isfinite(value); })) {
        throw InputError("The inputs contain NaN or infinities; they must be finite.");
    }
    const auto extent = [&inputs](py::ssize_t axis) { return static_cast<std::size_t>(inputs.shape(axis)); };
    NetworkData data{
        .samples = extent(0), .steps = steps ? *steps : extent(1), .constant = steps.has_value()};
    data.features = values.size() / (data.samples * (steps ? 1 : data.steps));
    data.values.assign(values.begin(), values.end());
    if (labels) {
        data.labels = labelsOf(*labels, data.samples);
    }
    return data;
}

/// What is the same at all nodes: the scheme, if any, and the members of NodeSetup and Arithmetic among the
/// options. Those of the network's metadata apply otherwise.
NodeSetup commonOf(const Network& network, const std::optional<Scheme>& scheme, const py::dict& node,
                   const py::dict& arithmetic)
{
    NodeSetup common;
    if (const auto noted = likelyReset(network)) {
        common.reset = noted->reset;
        common.resetDelay = noted->delay;
    }
    common = withMembers(common, node);
    common.arithmetic = withMembers(common.arithmetic, arithmetic);
    if (scheme) {
        if (auto problem = validateWithoutSignal(*scheme)) {
            throw InputError(std::move(*problem));
        }
        common.state = scheme;
    }
    return common;
}

/// The traces of each layer, samples × steps × neurons.
py::dict tracesOf(TraceRecorder& recorder, std::size_t samples, std::size_t steps)
{
    py::dict layers;
    for (const NodeTraces& layer : recorder.layers()) {
        const std::vector<py::ssize_t> shape{static_cast<py::ssize_t>(samples),
                                             static_cast<py::ssize_t>(steps),
                                             static_cast<py::ssize_t>(layer.neurons)};
        py::dict traces;
        const auto add = [&](const char* name, const auto& values) {
            if (!values.empty()) {
                traces[name] = arrayOf(values, shape);
            }
        };
        add("spikes", layer.spikes);
        add("membrane", layer.membrane);
        add("spikes_quantized", layer.quantizedSpikes);
        add("membrane_quantized", layer.quantizedMembrane);
        layers[py::str(layer.node)] = traces;
    }
    return layers;
}

py::dict networkRun(const Network& network, const FloatArray& inputs, const std::optional<Labels>& labels,
                    const std::optional<std::size_t>& steps, const std::optional<Scheme>& scheme,
                    const py::dict& node, const py::dict& arithmetic, const py::dict& layers,
                    const std::optional<double>& timeStep, bool traces)
{
    const NetworkData data = dataOf(inputs, labels, steps);
    NetworkSetup setup{.timeStep =
                           timeStep ? *timeStep : likelyTimeStep(network).value_or(NetworkSetup{}.timeStep),
                       .readout = likelyReadout(network),
                       .common = commonOf(network, scheme, node, arithmetic)};
    if (!(setup.timeStep > 0 && std::isfinite(setup.timeStep))) {
        throw InputError("dt must be a positive number of seconds.");
    }
    setup = withLayers(std::move(setup), "layers", jsonOf(layers).dump());
    const SampleRange range{0, data.samples};
    std::optional<TraceRecorder> recorder;
    const NetworkRun run = withoutLock([&](const Progress& progress) {
        const NetworkPlan plan = planOf(network, data.features);
        const PreparedNetwork quantized(network, plan, setup);
        const PreparedNetwork raw(network, plan, floatSetup(setup));
        StepObserver observe;
        if (traces) {
            recorder.emplace(quantized, data, range);
            observe = [&](auto&&... step) { recorder->record(step...); };
        }
        return runNetwork(raw, quantized, setup, data, range, observe, progress);
    });
    py::dict result = valueOf(Json::parse(runJson(run)));
    if (recorder) {
        result["traces"] = tracesOf(*recorder, data.samples, data.steps);
    }
    return result;
}

} // namespace

void bindNetworks(py::module_& module)
{
    py::class_<Network>(module, "Network", "A network of spiking neurons.")
        .def_property_readonly(
            "nodes",
            [](const Network& self) {
                py::dict nodes;
                for (const NetworkNode& node : self.nodes) {
                    nodes[py::str(node.name)] = node.type;
                }
                return nodes;
            },
            "The type of each node by its name.")
        .def_readonly("notes", &Network::notes, "What a person should know about the file.");
    module.def(
        "read_network",
        [](const std::string& path) {
            return withoutLock([&](const Progress& progress) { return readNetwork(path, progress); });
        },
        py::arg("path"), WithReferenceArithmetic());
    module.def("run_network", &networkRun, py::arg("network"), py::arg("inputs"), py::arg("labels"),
               py::arg("steps"), py::arg("scheme"), py::arg("node"), py::arg("arithmetic"), py::arg("layers"),
               py::arg("dt"), py::arg("traces"), WithReferenceArithmetic());
}

} // namespace quantoscope
