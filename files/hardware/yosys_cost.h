// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/circuit_cost.h"
#include "core/hardware/hardware_neuron.h"
#include "core/progress/progress.h"

#include <optional>
#include <string>
#include <string_view>

namespace quantoscope {

/// Whether yosys is in PATH.
bool isYosysInstalled();

/// The cost of a module of a Verilog text, counted by yosys (synth_xilinx or synth_ice40, without the cells
/// of pins and clock); nullopt if yosys is not in PATH. The result is kept in costCacheFolder(), so that the
/// same text takes no time with the same version of yosys; a corrupt file there is ignored and replaced.
/// Otherwise takes seconds, during which `progress` is called with 0. Throws Cancelled, or FileError with one
/// sentence if yosys fails.
std::optional<CircuitCost> yosysCost(std::string_view verilog, std::string_view topModule,
                                     Technology technology, const Progress& progress = {});

/// The cost of the exported neuron, NEURONS of which share the circuit: by yosys if it is installed,
/// otherwise estimatedCost(). CircuitCost::estimated says which. Throws as yosysCost() does.
CircuitCost circuitCost(const HardwareNeuron& neuron, Technology technology, int neurons = 1,
                        const Progress& progress = {});

/// $XDG_CACHE_HOME/quantoscope/cost, or ~/.cache/quantoscope/cost; empty if there is neither, and nothing is
/// kept then.
std::string costCacheFolder();

} // namespace quantoscope
