// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/exports/network_writer.h"

namespace quantoscope {

/// The quantizer of the network's state; empty for the float learner.
std::optional<Quantizer> stateOf(const TrainedNetwork& network);

/// snnTorch code that holds the network and these test points.
std::string networkPython(const TrainedNetwork& network, const PointsView& test);

} // namespace quantoscope
