// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/exports/trained_network.h"

namespace quantoscope {

/// A NIR file, in HDF5: Input, an Affine (fc1, fc2, …) and a LIF (lif1, …) for each layer, a Linear from a
/// recurrent layer to itself (w_rec1, …), Output. Weights are written as the network runs with them, times
/// for steps of 0.1 ms, so that beta (from 1e-7) and threshold come back bit for bit and the input is not
/// scaled. A layer with beta 1 is an IF. NIR has no field for the reset; the metadata of each LIF have
/// snnTorch's reset_mechanism and reset_delay, those of the Output whether the classes are read from "spikes"
/// or "membrane". The quantizer of the state is not written. O(weights).
std::string networkNir(const TrainedNetwork& network);

} // namespace quantoscope
