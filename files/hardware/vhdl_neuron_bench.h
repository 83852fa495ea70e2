// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/hardware/hardware_export.h"

#include <string>

namespace quantoscope {

/// The test bench NAME_tb of the entity NAME_neuron.
std::string vhdlNeuronBench(const HardwareExport& exported);

} // namespace quantoscope
