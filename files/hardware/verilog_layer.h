// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/hardware/hardware_export.h"
#include "files/hardware/layer_export.h"

#include <string>

namespace quantoscope {

/// The module NAME_layer, which uses NAME_neuron.
std::string verilogLayer(const HardwareLayer& layer, const HardwareExport& exported);

/// The test bench NAME_tb of NAME_layer.
std::string verilogLayerBench(const HardwareLayer& layer, const LayerSpikes& spikes,
                              const HardwareExport& exported);

} // namespace quantoscope
