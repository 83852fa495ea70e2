// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quantizer/instruction_targets.h"

namespace quantoscope {

/// Instruction sets for loops over many numbers, each including those before it. The results are the same
/// with each of them.
enum class InstructionSet { plain, avx2, avx512, avx512vbmi };

/// Whether this processor supports the instruction set.
bool isAvailable(InstructionSet set);
InstructionSet bestInstructionSet();

#ifdef QUANTOSCOPE_X86
#ifdef __clang__ // does not have the option
#define QUANTOSCOPE_WIDE_AVX512 "avx512f"
#else
#define QUANTOSCOPE_WIDE_AVX512 "avx512f,prefer-vector-width=512"
#endif

template<typename Kernel>
[[gnu::target("avx2")]] void callWithAvx2(const Kernel& kernel)
{
    kernel();
}

template<typename Kernel>
[[gnu::target(QUANTOSCOPE_WIDE_AVX512)]] void callWithAvx512(const Kernel& kernel)
{
    kernel();
}
#endif

/// Calls `kernel`, a lambda with QUANTOSCOPE_KERNEL before its body. The compiler makes a copy of it for each
/// instruction set, in which loops use its vectors.
template<typename Kernel>
void callWith([[maybe_unused]] InstructionSet set, const Kernel& kernel)
{
#ifdef QUANTOSCOPE_X86
    switch (set) {
    case InstructionSet::avx512vbmi:
    case InstructionSet::avx512:
        return callWithAvx512(kernel);
    case InstructionSet::avx2:
        return callWithAvx2(kernel);
    case InstructionSet::plain:
        break;
    }
#endif
    kernel();
}

} // namespace quantoscope
