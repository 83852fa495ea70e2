// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/hardware/hardware_file.h"

#include "files/exports/table_file.h"

#include <filesystem>

namespace quantoscope {

void writeHardware(const std::string& path, const HardwareNeuron& neuron, std::span<const float> input,
                   int neurons, const Progress& progress)
{
    const std::string name = std::filesystem::path(path).filename().native();
    auto files = hardwareFiles(neuron, input, requireHardwareLanguage(path), name, neurons, progress);
    reportProgress(progress, 1);
    writeTogether(path, std::move(files));
}

} // namespace quantoscope
