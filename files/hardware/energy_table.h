// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/energy.h"

#include <string>

namespace quantoscope {

/// The table as a JSON object with the members add_8, add_32, multiply_8, multiply_32, memory_64 (pJ) and
/// source.
std::string energyTableText(const EnergyTable& table);

/// Reads a table in the format of energyTableText(). Missing energies keep their defaults; if the source is
/// missing, it is the path. Throws FileError if the file cannot be read, FormatError if its content is
/// invalid.
EnergyTable readEnergyTable(const std::string& path);

} // namespace quantoscope
