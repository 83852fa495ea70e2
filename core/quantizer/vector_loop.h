// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quantizer/cell_lookup.h"
#include "core/quantizer/instruction_targets.h"

namespace quantoscope {

template<typename Step>
QUANTOSCOPE_INLINE void plainLoop(std::size_t count, const Step& step)
{
    for (std::size_t i = 0; i < count; ++i) {
        step(i);
    }
}

#ifdef QUANTOSCOPE_X86
template<typename Step>
[[gnu::target("avx2")]] void avx2Loop(std::size_t count, const Step step)
{
    plainLoop(count, step);
}

template<typename Step>
[[gnu::target("avx512f")]] void avx512Loop(std::size_t count, const Step step)
{
    plainLoop(count, step);
}
#endif

/// Calls step(i) for i from 0 to count - 1, compiled for the vectors of this processor. The steps must not
/// depend on each other. `step` should capture pointers by value: _GLIBCXX_ASSERTIONS checks every index of a
/// span, which prevents vectorization. The results are the same on every processor, because every operation
/// is rounded once.
template<typename Step>
void vectorLoop(std::size_t count, const Step& step)
{
#ifdef QUANTOSCOPE_X86
    switch (bestInstructionSet()) {
    case InstructionSet::avx512vbmi:
    case InstructionSet::avx512:
        return avx512Loop(count, step);
    case InstructionSet::avx2:
        return avx2Loop(count, step);
    case InstructionSet::plain:
        break;
    }
#endif
    plainLoop(count, step);
}

} // namespace quantoscope
