// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/hardware_layer.h"
#include "core/network/network_data.h"
#include "core/progress/progress.h"
#include "files/exports/table_writer.h"
#include "files/hardware/hardware_export.h"

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

/// Words of 32 bits that hold so many spikes, the first one in the lowest bit of the first word.
constexpr std::size_t spikeWords(std::size_t spikes)
{
    constexpr std::size_t wordBits = 32;
    return (spikes + wordBits - 1) / wordBits;
}

/// The layer in a language; the first file is named `fileName`. For "NAME.v":
///   NAME.v            Verilog-2001: the module NAME_layer, which takes the spikes of a step and returns
///                     those of the layer, with NAME_neuron and NAME_step (hardware_export.h)
///   NAME_weights.hex  the weights, for $readmemh: those of the first output first
///   NAME_tb.v         a test bench; it prints PASSED, or FAILED and ends with a nonzero exit status
///   NAME_tb.hex       the spikes that it applies and expects
/// For "NAME.vhd" entities in VHDL-2008, of which NAME_layer has the weights as a constant. For "NAME.c" C99:
///   NAME.h, NAME.c    the type NAME_layer and the functions NAME_reset_layer() and NAME_step_layer()
///   NAME_test.c       a program that tests them; its exit status is 0 if they pass
///   NAME_test.hex     the spikes that it applies and expects
/// Throws InputError as hardwareFiles() does.
std::vector<TableFile> layerFiles(const HardwareLayer& layer, const LayerSpikes& spikes,
                                  HardwareLanguage language, std::string_view fileName);

} // namespace quantoscope
