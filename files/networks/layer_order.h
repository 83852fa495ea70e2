// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace quantoscope {

struct LayerName
{
    std::string name;
    bool isNeuron = false; ///< Otherwise it has weights.
};

/// The order of the layers of a chain, as indices of `layers`, which are in the order of the file. If the
/// file is sorted by name, or has two populations of neurons in a row, the numbers in the names give the
/// order: fc1, lif1, fc2, lif2. Empty if the order is not clear. O(n log n).
std::vector<std::size_t> orderOf(const std::vector<LayerName>& layers, bool sortedByName);

} // namespace quantoscope
