// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/hardware/hardware_export.h"

#include <string>

namespace quantoscope {

/// The test bench NAME_tb of the module NAME_neuron.
std::string verilogNeuronBench(const HardwareExport& exported);

/// The width of the index of a neuron among so many.
int indexBits(int neurons);

} // namespace quantoscope
