// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/session/network_settings.h"

#include <optional>
#include <string>

namespace quantoscope {

// Changes of the settings of single nodes. An entry in `nodes` is a node whose state (of neurons) or weights
// differ from those of all nodes.

/// Members of entries that are equal to those of `settings.common` take the values of `common`.
NetworkSettings withCommon(NetworkSettings settings, const NodeSetup& common);

/// The state of the node: `scheme` with its arithmetic, or float if it is empty.
NetworkSettings withOwnState(NetworkSettings settings, const std::string& node,
                             const std::optional<Scheme>& scheme, const Arithmetic& arithmetic);

/// The node has no entry.
NetworkSettings withoutNode(NetworkSettings settings, const std::string& node);

/// Bits of the weights of the node; 0: they stay float.
NetworkSettings withOwnWeightBits(NetworkSettings settings, const std::string& node, int weightBits);

/// Null if the node has no entry.
const NodeSetup* ownSetup(const NetworkSettings& settings, const std::string& node);

} // namespace quantoscope
