// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/hardware/hardware_export.h"
#include "files/hardware/layer_export.h"

#include <string>

namespace quantoscope {

/// The entity NAME_layer, which has the weights as a constant and uses NAME_neuron.
std::string vhdlLayer(const HardwareLayer& layer, const HardwareExport& exported);

/// The test bench NAME_tb of NAME_layer.
std::string vhdlLayerBench(const HardwareLayer& layer, const LayerSpikes& spikes,
                           const HardwareExport& exported);

} // namespace quantoscope
