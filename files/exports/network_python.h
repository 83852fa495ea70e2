// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/exports/network_writer.h"

namespace quantoscope {

/// The quantizer of the network's state; nullopt for the float learner.
std::optional<Quantizer> stateOf(const TrainedNetwork& network);

/// snnTorch code that contains the network and the points `test`.
std::string networkPython(const TrainedNetwork& network, const SamplesView& test);

} // namespace quantoscope
