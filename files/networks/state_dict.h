// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network.h"
#include "core/text/translate.h"
#include "files/recordings/stored_array.h"

#include <string>
#include <vector>

namespace quantoscope {

/// An array of a state_dict: "fc1.weight", "lif1.beta".
struct NamedArray
{
    std::string name;
    StoredArray array;
    std::string problem = {}; ///< Why it cannot be read, in one sentence; empty if it can.
};

/// The arrays of a file in its order, which is the order of the layers, unless `sorted`: then the file is
/// sorted by name, and the numbers in the names give the order.
struct StateDict
{
    std::string path; ///< For sentences.
    std::vector<NamedArray> arrays;
    bool sorted = false;
};

/// The network of a state_dict of snnTorch's modules Leaky, Synaptic, RLeaky and RSynaptic with torch's
/// Linear, Conv1d and Conv2d: a chain Input, fc1, lif1, … Output. What a state_dict does not say is noted:
/// stride and padding are 1 and 0, a Flatten precedes a Linear after a convolution, and the kind of reset is
/// the person's choice.
///
/// Throws FormatError for arrays that are not parameters of these modules, NaN or infinite values, and an
/// order of layers that is not clear. O(values).
Network networkOf(StateDict&& arrays);

} // namespace quantoscope
