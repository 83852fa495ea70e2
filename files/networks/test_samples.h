// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/exports/trained_network.h"

namespace quantoscope {

/// A .npz file with all test samples of a network, which readNetworkData() reads: x, samples x steps x
/// inputs, and the classes y. Samples that are constant over the steps are samples x inputs, and the array
/// `steps` has the number of steps. x is uint8 if every number is 0 or 1, otherwise float32. Throws
/// FormatError if this build does not include libzip. O(numbers).
std::string testSamplesNpz(const TrainedNetwork& network);

} // namespace quantoscope
