// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/exports/trained_network.h"

namespace quantoscope {

/// snnTorch code that contains the network, its float weights, the quantizers of weights and state, and the
/// test samples of exportedTests(). Large arrays are base64: float32, or for spikes eight numbers per byte.
std::string networkPython(const TrainedNetwork& network);

/// The functions that build its layers and the class Network, whose constants stand above.
std::string networkClass(const TrainedNetwork& network);

} // namespace quantoscope
