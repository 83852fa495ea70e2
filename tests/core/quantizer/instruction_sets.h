// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quantizer/cell_lookup.h"

#include <vector>

namespace quantoscope {

/// Those that this processor has.
inline std::vector<InstructionSet> instructionSets()
{
    std::vector<InstructionSet> sets{InstructionSet::plain, InstructionSet::avx2, InstructionSet::avx512,
                                     InstructionSet::avx512vbmi};
    std::erase_if(sets, [](InstructionSet set) { return !isAvailable(set); });
    return sets;
}

} // namespace quantoscope
