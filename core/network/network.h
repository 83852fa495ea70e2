// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/shape.h"
#include "core/neurons/neuron.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// A network of spiking neurons as NIR describes it (Neuromorphic Intermediate Representation, Nature
// Communications 15:8122, 2024; github.com/neuromorphs/NIR): a graph whose nodes compute and whose edges
// carry values. Times are in seconds. The graph is flat: a node of a sub-graph has the path "outer/inner" as
// its name, and the Input and Output nodes of a sub-graph are wires.

namespace quantoscope {

/// The numbers of a parameter, in C order. They are kept as doubles, which hold float32 exactly; snnTorch's
/// arithmetic depends on the type that the file stores.
struct ParameterArray
{
    Shape shape; ///< Empty for a single number. A single number stands for all neurons of a layer.
    std::vector<double> values;
    bool isFloat32 = true;
};

/// Input and Output of the network, and those of a sub-graph, which pass values on.
struct InputNode
{
    Shape shape; ///< Empty if the file does not say.
};
/// What the answer of a network is taken from, summed over the steps of a sample.
enum class Readout {
    spikes,   ///< What arrives at the Output: spikes or, of layers that do not fire, membranes.
    membrane, ///< The membranes of the layer before the Output.
};
inline constexpr std::array<std::string_view, 2> readoutNames{"spikes", "membrane"};

struct OutputNode
{
    Shape shape;
    std::optional<Readout> readout = std::nullopt; ///< What the metadata of a file say, if anything.
};
struct WireNode
{
};

/// Linear and Affine: weight * x + bias over the last axis.
struct LinearNode
{
    std::size_t outputs = 0;
    std::size_t inputs = 0;
    std::vector<float> weight = {}; ///< outputs x inputs
    std::vector<float> bias = {};   ///< Empty or one per output.
};

/// Elementwise product.
struct ScaleNode
{
    ParameterArray scale;
};

/// Conv1d and Conv2d; a Conv1d has one row. Cross-correlation as torch's conv2d.
struct ConvolutionNode
{
    using Pair = std::array<std::size_t, 2>; ///< Of rows and columns.

    bool twoDimensional = true;
    std::size_t outputs = 0;  ///< Channels.
    std::size_t perGroup = 0; ///< Input channels of a group.
    Pair kernel{1, 1};
    std::vector<float> weight = {}; ///< outputs x perGroup x kernel[0] x kernel[1]
    std::vector<float> bias = {};   ///< Empty or one per output channel.
    Pair stride{1, 1};
    Pair paddingBefore{0, 0}; ///< Zeros above and to the left, below and to the right.
    Pair paddingAfter{0, 0};
    Pair dilation{1, 1};
    std::size_t groups = 1;
    Shape inputExtents = {}; ///< Rows and columns of the input; empty if the file does not say.
};

/// SumPool2d and AvgPool2d, over rows and columns of each channel. Padded zeros count in the mean. The size
/// of the output is rounded down.
struct PoolingNode
{
    bool mean = false;
    ConvolutionNode::Pair kernel{1, 1};
    ConvolutionNode::Pair stride{1, 1};
    ConvolutionNode::Pair padding{0, 0};
};

/// Merges the axes from `first` to `last`; negative numbers count from the end.
struct FlattenNode
{
    int first = 0;
    int last = -1;
};

/// Delays each value by a time.
struct DelayNode
{
    ParameterArray delay;
};

/// A spike where the input exceeds the threshold; no state.
struct ThresholdNode
{
    ParameterArray threshold;
};

enum class NeuronModel { integrator, integrateAndFire, li, lif, cubaLi, cubaLif };

/// NIR's names.
inline constexpr std::array<std::string_view, 6> neuronModelNames{"I",   "IF",     "LI",
                                                                  "LIF", "CubaLI", "CubaLIF"};

constexpr bool fires(NeuronModel model)
{
    return model == NeuronModel::integrateAndFire || model == NeuronModel::lif ||
           model == NeuronModel::cubaLif;
}
constexpr bool hasSynapse(NeuronModel model)
{
    return model == NeuronModel::cubaLi || model == NeuronModel::cubaLif;
}
constexpr bool leaks(NeuronModel model)
{
    return model != NeuronModel::integrator && model != NeuronModel::integrateAndFire;
}

/// How a neuron is reset, which NIR has no field for.
struct NotedReset
{
    Reset reset = Reset::zero;
    bool delay = false; ///< In the step after the spike.

    bool operator==(const NotedReset&) const = default;
};

/// A population of neurons. A parameter that the model does not have is empty. Leak and reset potentials are
/// 0 (others are not supported).
struct NeuronNode
{
    NeuronModel model = NeuronModel::lif;
    ParameterArray resistance = {};   ///< r
    ParameterArray membraneTime = {}; ///< tau or tau_mem, in seconds
    ParameterArray synapticTime = {}; ///< tau_syn, in seconds
    ParameterArray inputWeight = {};  ///< w_in
    ParameterArray threshold = {};    ///< v_threshold
    /// The fraction of membrane and synaptic current that a step keeps, for files that store it instead of
    /// the times.
    ParameterArray decay = {};
    ParameterArray synapticDecay = {};
    /// What the metadata of a file say about the reset, if anything.
    std::optional<NotedReset> reset = std::nullopt;
};

using NodeContent = std::variant<InputNode, OutputNode, WireNode, LinearNode, ScaleNode, ConvolutionNode,
                                 PoolingNode, FlattenNode, DelayNode, ThresholdNode, NeuronNode>;

struct NetworkNode
{
    std::string name; ///< Its path: "lif1", or "encoder/lif1" in a sub-graph.
    std::string type; ///< NIR's name of the type, such as "Affine".
    NodeContent content;
};

/// From one node to another, as indices of `Network::nodes`.
struct NetworkEdge
{
    std::size_t from;
    std::size_t to;

    bool operator==(const NetworkEdge&) const = default;
};

/// A graph as it was read. Its parts are consistent in themselves: a weight has outputs x inputs values, the
/// names differ, edges lie within the list of nodes and occur once. planOf() (plan.h) checks whether they fit
/// together.
struct Network
{
    std::vector<NetworkNode> nodes;
    std::vector<NetworkEdge> edges;
    std::vector<std::string> notes; ///< What a person should know about the file, one sentence each.
};

} // namespace quantoscope
