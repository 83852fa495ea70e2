// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/circuit_cost.h"

#include <optional>
#include <string>
#include <string_view>

namespace quantoscope {

/// Results of yosys by everything that they depend on, which `key` holds. A file that is missing, corrupt or
/// belongs to another key has no result. Reading and writing never throw for the state of the files.
std::optional<CircuitCost> cachedCost(std::string_view key);
void cacheCost(std::string_view key, const CircuitCost& cost);

/// The file of the key; empty if there is no folder for it.
std::string costCacheFile(std::string_view key);

} // namespace quantoscope
