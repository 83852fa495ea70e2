// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network.h"

#include <optional>

namespace quantoscope {

/// The order of a network's nodes within a step, without their shapes. Nodes and edges are indices of the
/// network.
struct GraphOrder
{
    std::vector<std::size_t> nodes;                    ///< Without the recurrent ones.
    std::vector<bool> delayed;                         ///< For each edge.
    std::vector<std::optional<std::size_t>> recurrent; ///< For each node; see PlannedNode.
    std::size_t input;
    std::size_t output;
};

/// See planOf(). The input is the Input node or, if there is none, the only node without a source; the output
/// likewise. Throws InputError.
GraphOrder graphOrderOf(const Network& network);

} // namespace quantoscope
