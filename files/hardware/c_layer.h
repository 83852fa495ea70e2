// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/hardware/hardware_export.h"
#include "files/hardware/layer_export.h"

#include <vector>

namespace quantoscope {

/// NAME.c and NAME.h, which begin with the neuron, and the test program NAME_test.c.
std::vector<TableFile> cLayerFiles(const HardwareLayer& layer, const LayerSpikes& spikes,
                                   const HardwareExport& exported);

} // namespace quantoscope
