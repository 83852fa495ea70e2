// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantizer/instruction_set.h"

namespace quantoscope {

bool isAvailable(InstructionSet set)
{
#ifdef QUANTOSCOPE_X86
    if (set == InstructionSet::avx2) {
        return __builtin_cpu_supports("avx2") != 0;
    }
    if (set == InstructionSet::avx512) {
        return __builtin_cpu_supports("avx512f") != 0;
    }
    if (set == InstructionSet::avx512vbmi) {
        return isAvailable(InstructionSet::avx512) && __builtin_cpu_supports("avx512bw") != 0 &&
               __builtin_cpu_supports("avx512vbmi") != 0;
    }
#endif
    return set == InstructionSet::plain;
}

InstructionSet bestInstructionSet()
{
    static const InstructionSet best = isAvailable(InstructionSet::avx512vbmi) ? InstructionSet::avx512vbmi
                                       : isAvailable(InstructionSet::avx512)   ? InstructionSet::avx512
                                       : isAvailable(InstructionSet::avx2)     ? InstructionSet::avx2
                                                                               : InstructionSet::plain;
    return best;
}

} // namespace quantoscope
