// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/arithmetic.h"
#include "core/arithmetic/firing.h"
#include "core/levels/scheme.h"
#include "core/network/network.h"

#include <map>
#include <optional>
#include <string>

namespace quantoscope {

inline constexpr int fewestWeightBits = 2;
inline constexpr int mostWeightBits = 16;

/// How the state and the weights of a node are stored, and what NIR leaves open about a neuron. The defaults
/// are NIR's meaning of a spike: the membrane is set to 0 in the same step.
struct NodeSetup
{
    std::optional<Scheme> state = std::nullopt; ///< Empty: the state stays float.
    Arithmetic arithmetic = {};
    Firing firing = Firing::above;
    Reset reset = Reset::zero;
    bool resetDelay = false; ///< True: the reset acts in the step after the spike.
    int weightBits = 0;      ///< Of the weights of a Linear, Affine or convolution; 0: they stay float.

    bool operator==(const NodeSetup&) const = default;
};

/// Everything that a person can set about the run of a network.
struct NetworkSetup
{
    double timeStep = 1e-4; ///< In seconds.
    Readout readout = Readout::spikes;
    NodeSetup common = {}; ///< Of every node without an entry in `nodes`.
    std::map<std::string, NodeSetup> nodes = {};

    const NodeSetup& of(const std::string& node) const
    {
        const auto found = nodes.find(node);
        return found == nodes.end() ? common : found->second;
    }

    bool operator==(const NetworkSetup&) const = default;
};

} // namespace quantoscope
