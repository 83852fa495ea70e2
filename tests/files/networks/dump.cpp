// SPDX-License-Identifier: GPL-3.0-or-later
// Prints the networks in files as JSON, one line each: {"nodes": [...], "edges": [...], "notes": [...]} or
// {"error": "..."}. For reference_networks_test.py and odd_networks_test.py.
#include "files/networks/read_network.h"

#include <nlohmann/json.hpp>

#include <iostream>

namespace quantoscope {
namespace {

using Json = nlohmann::ordered_json;

Json jsonOf(const ParameterArray& array)
{
    return {{"shape", array.shape}, {"values", array.values}, {"float32", array.isFloat32}};
}

struct Describe
{
    Json operator()(const InputNode& node) const { return {{"is", "input"}, {"shape", node.shape}}; }
    Json operator()(const OutputNode& node) const { return {{"is", "output"}, {"shape", node.shape}}; }
    Json operator()(const WireNode&) const { return {{"is", "wire"}}; }
    Json operator()(const LinearNode& node) const
    {
        return {{"is", "linear"},
                {"outputs", node.outputs},
                {"inputs", node.inputs},
                {"weight", node.weight},
                {"bias", node.bias}};
    }
    Json operator()(const ScaleNode& node) const { return {{"is", "scale"}, {"scale", jsonOf(node.scale)}}; }
    Json operator()(const ConvolutionNode& node) const
    {
        return {{"is", node.twoDimensional ? "conv2d" : "conv1d"},
                {"outputs", node.outputs},
                {"per_group", node.perGroup},
                {"kernel", node.kernel},
                {"weight", node.weight},
                {"bias", node.bias},
                {"stride", node.stride},
                {"before", node.paddingBefore},
                {"after", node.paddingAfter},
                {"dilation", node.dilation},
                {"groups", node.groups},
                {"input_shape", node.inputExtents}};
    }
    Json operator()(const PoolingNode& node) const
    {
        return {{"is", node.mean ? "mean" : "sum"},
                {"kernel", node.kernel},
                {"stride", node.stride},
                {"padding", node.padding}};
    }
    Json operator()(const FlattenNode& node) const
    {
        return {{"is", "flatten"}, {"first", node.first}, {"last", node.last}};
    }
    Json operator()(const DelayNode& node) const { return {{"is", "delay"}, {"delay", jsonOf(node.delay)}}; }
    Json operator()(const ThresholdNode& node) const
    {
        return {{"is", "threshold"}, {"threshold", jsonOf(node.threshold)}};
    }
    Json operator()(const NeuronNode& node) const
    {
        return {{"is", neuronModelNames.at(static_cast<std::size_t>(node.model))},
                {"r", jsonOf(node.resistance)},
                {"tau_mem", jsonOf(node.membraneTime)},
                {"tau_syn", jsonOf(node.synapticTime)},
                {"w_in", jsonOf(node.inputWeight)},
                {"v_threshold", jsonOf(node.threshold)}};
    }
};

Json jsonOf(const Network& network)
{
    Json nodes = Json::array();
    for (const NetworkNode& node : network.nodes) {
        Json described = std::visit(Describe(), node.content);
        described["name"] = node.name;
        described["type"] = node.type;
        nodes.push_back(std::move(described));
    }
    Json edges = Json::array();
    for (const NetworkEdge& edge : network.edges) {
        edges.push_back({edge.from, edge.to});
    }
    return {{"nodes", nodes}, {"edges", edges}, {"notes", network.notes}};
}

Json read(const std::string& path)
{
    try {
        return jsonOf(readNetwork(path));
    } catch (const std::exception& error) {
        return {{"error", error.what()}};
    }
}

} // namespace
} // namespace quantoscope

int main(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        std::cout << quantoscope::read(argv[i]).dump() << '\n';
    }
}
