// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/hardware_layer.h"
#include "core/network/network_data.h"
#include "core/progress/progress.h"
#include "files/exports/table_writer.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace quantoscope {

/// Spikes of a layer over samples: those that it takes and those that it gives.
struct LayerSpikes
{
    std::size_t samples = 0;
    std::size_t steps = 0;
    std::vector<std::uint8_t> inputs;  ///< samples x steps x inputs
    std::vector<std::uint8_t> outputs; ///< samples x steps x outputs
};

/// The spikes of the layer in a run of its network on the first `samples` samples. Throws InputError if an
/// input of the layer is neither 0 nor 1; Cancelled. O(a run of the samples).
LayerSpikes layerSpikes(const HardwareLayer& layer, const NetworkData& dataset, std::size_t samples,
                        const Progress& progress = {});

/// The layer as Verilog-2001. The files for the name "NAME.v":
///   NAME.v            the modules NAME_layer, which takes the spikes of a step and returns those of the
///   layer,
///                     NAME_neuron and NAME_step (hardware_export.h)
///   NAME_weights.hex  the weights, for $readmemh: those of the first output first
///   NAME_tb.v         a test bench, which prints PASSED, or prints FAILED and ends with a nonzero exit
///   status NAME_tb.hex       the spikes that it applies and expects
/// Throws InputError as hardwareFiles() does.
std::vector<TableFile> layerFiles(const HardwareLayer& layer, const LayerSpikes& spikes,
                                  std::string_view fileName);

} // namespace quantoscope
