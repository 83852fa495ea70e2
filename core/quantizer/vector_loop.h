// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quantizer/instruction_set.h"

#include <cstddef>

namespace quantoscope {

/// Calls step(i) for i from 0 to count - 1, compiled for the vectors of this processor. The steps must not
/// depend on each other. `step` should capture pointers by value: _GLIBCXX_ASSERTIONS checks every index of a
/// span, which prevents vectorization. The results are the same on every processor, because every operation
/// is rounded once.
template<typename Step>
void vectorLoop(std::size_t count, const Step& step)
{
    callWith(bestInstructionSet(), [count, step]() QUANTOSCOPE_KERNEL {
        for (std::size_t i = 0; i < count; ++i) {
            step(i);
        }
    });
}

} // namespace quantoscope
