// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network.h"

#include <optional>

namespace quantoscope {

/// Where values of a node come from: the output of another node, in this step or in the last one.
struct PlannedSource
{
    std::size_t node;
    bool delayed; ///< The output of the last step; 0 at the first.

    bool operator==(const PlannedSource&) const = default;
};

/// A node in the order of evaluation. Nodes are indices of Network::nodes.
struct PlannedNode
{
    std::size_t node;
    Shape input;
    Shape output;
    std::vector<PlannedSource> sources; ///< Their values are added, in the order of the edges.
    /// Of a neuron: the Linear or Affine node between its spikes and itself, which is not in the order. Its
    /// output for the spikes of the last step enters the neuron's equation as a term of its own.
    std::optional<std::size_t> recurrent = std::nullopt;
};

/// The order in which a network is evaluated: every node once a step, from the Input on, so that spikes
/// travel through a feed-forward network within one step. An edge that leaves a neuron and leads back to a
/// neuron at least as near to the Input is delayed by a step.
struct NetworkPlan
{
    std::vector<PlannedNode> order;
    std::size_t input; ///< The node that takes the samples.
    std::size_t output;
    Shape inputShape;
};

/// The plan for samples of `features` values per step. Throws InputError if the graph has no single input
/// and output, has a cycle without a neuron or a delay, has a node that the Input does not reach, or if the
/// shapes do not fit; the sentence names the node. O(nodes · edges).
NetworkPlan planOf(const Network& network, std::size_t features);

/// The number of values that a sample has per step, if the graph says it.
std::optional<std::size_t> featuresOf(const Network& network);

} // namespace quantoscope
