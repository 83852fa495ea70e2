// SPDX-License-Identifier: GPL-3.0-or-later
// The readers of networks, each by its ending.
#include "files/networks/read_network.h"
#include "tests/fuzz/fuzz_target.h"

#include <algorithm>
#include <set>

namespace quantoscope {
namespace {

void requireConsistent(const Network& network)
{
    std::set<std::string> names;
    for (const NetworkNode& node : network.nodes) {
        require(names.insert(node.name).second, "the names of the nodes differ");
        if (const auto* const linear = std::get_if<LinearNode>(&node.content)) {
            require(linear->weight.size() == linear->outputs * linear->inputs && !linear->weight.empty(),
                    "a weight has outputs x inputs values");
            require(linear->bias.empty() || linear->bias.size() == linear->outputs,
                    "a bias has one value per output");
        }
        if (const auto* const convolution = std::get_if<ConvolutionNode>(&node.content)) {
            require(convolution->weight.size() == convolution->outputs * convolution->perGroup *
                                                      convolution->kernel[0] * convolution->kernel[1],
                    "a weight has as many values as its extents say");
            require(convolution->outputs % convolution->groups == 0, "groups have equal numbers of outputs");
        }
    }
    for (const NetworkEdge& edge : network.edges) {
        require(edge.from < network.nodes.size() && edge.to < network.nodes.size(), "edges join nodes");
        require(std::ranges::count(network.edges, edge) == 1, "edges occur once");
    }
}

void readOrRefuseNetwork(const std::string& name, FuzzBytes bytes)
{
    try {
        requireConsistent(networkIn({.path = name, .bytes = bytes}));
    } catch (const FormatError& error) {
        const std::string sentence = error.what();
        require(sentence.starts_with(name) && sentence.ends_with("."),
                "an error message is a sentence that names its file");
    }
}

} // namespace

static const FuzzTarget nirTarget("nir", [](FuzzBytes bytes) { readOrRefuseNetwork("x.nir", bytes); });
static const FuzzTarget stateDictTarget("state_dict",
                                        [](FuzzBytes bytes) { readOrRefuseNetwork("x.npz", bytes); });
static const FuzzTarget safetensorsTarget("safetensors", [](FuzzBytes bytes) {
    readOrRefuseNetwork("x.safetensors", bytes);
});

} // namespace quantoscope
