// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/exports/trained_network.h"

namespace quantoscope {

/// The network, its quantizers, the test samples of exportedTests() and what it answers to them; see
/// networkText().
std::string networkJsonText(const TrainedNetwork& network);

} // namespace quantoscope
