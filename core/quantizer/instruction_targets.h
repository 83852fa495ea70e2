// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Loops that are compiled several times, for processors with and without vector instructions. With
// QUANTOSCOPE_X86, functions with [[gnu::target("avx2")]] and the like may call inline ones without it.

#include <cstddef>

#if defined(__x86_64__) && defined(__GNUC__)
#define QUANTOSCOPE_X86
#define QUANTOSCOPE_AVX512 [[gnu::target("avx512f")]]
#define QUANTOSCOPE_INLINE [[gnu::always_inline]] inline
#define QUANTOSCOPE_KERNEL __attribute__((always_inline)) // of a lambda, after its parameters
#else
#define QUANTOSCOPE_INLINE inline
#define QUANTOSCOPE_KERNEL
#endif

/// Before a loop whose arrays do not overlap. Compilers check a few arrays themselves; a loop with more of
/// them would not be vectorized.
#ifdef __clang__
#define QUANTOSCOPE_NO_OVERLAP _Pragma("clang loop vectorize(assume_safety)")
#elif defined(__GNUC__)
#define QUANTOSCOPE_NO_OVERLAP _Pragma("GCC ivdep")
#else
#define QUANTOSCOPE_NO_OVERLAP
#endif

namespace quantoscope {

/// Number of floats in a vector of AVX-512.
inline constexpr std::size_t avx512Lanes = 16;

} // namespace quantoscope
