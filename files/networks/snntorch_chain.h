// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network.h"
#include "files/recordings/reader_tree.h"

#include <string>
#include <vector>

namespace quantoscope {

/// The arrays of each layer of a state_dict, without the name of the layer.
using Layers = std::vector<reader::TreeGroup>;

/// A layer of snnTorch's neurons; otherwise it must have weights.
bool isNeuronLayer(const reader::TreeGroup& layer);

/// The chain Input, the layers in this order, Output; `layers` is not empty, its arrays are moved out. Throws
/// FormatError for parameters that do not fit; `path` is for sentences. O(values).
Network chainOf(const std::string& path, Layers& layers);

} // namespace quantoscope
