// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/hardware/hardware_export.h"

#include <span>
#include <string>

namespace quantoscope {

/// Writes hardwareFiles() in the language of the path's extension: the first file as `path`, the others to
/// the same folder. Either all of them are written or none; see writeAllWhole(). Throws InputError,
/// FileError, WriteError, Cancelled.
void writeHardware(const std::string& path, const HardwareNeuron& neuron, std::span<const float> input,
                   int neurons, const Progress& progress = {});

} // namespace quantoscope
