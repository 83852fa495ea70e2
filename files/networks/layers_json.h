// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network_setup.h"

#include <string>
#include <string_view>

namespace quantoscope {

/// What differs at single nodes: {"lif1": {"num_bits": 4, "reset": "subtract"}, "fc1": {"weight_bits": 5}},
/// with the members of a scheme, of its arithmetic (rounding, overflow, rounding_seed), firing, reset,
/// reset_delay and weight_bits. Nodes in sub-graphs are named by their path. Members that are missing are
/// those of `setup.common`; a node with any member of a scheme has a quantized state.
///
/// Returns `setup` with these nodes. Throws FormatError, "FILE: " and a sentence, for text that is not JSON,
/// or a wrong or unknown member. Whether the nodes exist is checked by PreparedNetwork.
NetworkSetup withLayers(NetworkSetup setup, std::string_view fileName, std::string_view text);

/// The nodes of a setup in the same form; withLayers() reads it back.
std::string layersText(const NetworkSetup& setup);

} // namespace quantoscope
