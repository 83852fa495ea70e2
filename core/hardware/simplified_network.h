// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/carry_chains.h"

#include <vector>

namespace quantoscope {

/// Replaces parts of the network with up to six inputs by smaller ones (cut rewriting; Mishchenko,
/// Chatterjee, Brayton, DAC 2006). The bits of cells and roots become those of the new network; nodes that
/// neither cells nor roots need are left out, and cells that are not needed get constant inputs. O(nodes).
void simplify(SynthesizedCircuit& circuit, std::vector<Bit>& roots);

} // namespace quantoscope
