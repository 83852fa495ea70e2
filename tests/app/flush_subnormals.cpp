// SPDX-License-Identifier: GPL-3.0-or-later
// A library that does, when it is loaded, what every library linked with -ffast-math does: it sets the
// processor to treat subnormal numbers as zero.

#if defined(__x86_64__)
#include <immintrin.h>

[[gnu::constructor]] static void flushSubnormals()
{
    constexpr unsigned flushToZero = 0x8000;
    constexpr unsigned denormalsAreZero = 0x0040;
    _mm_setcsr(_mm_getcsr() | flushToZero | denormalsAreZero);
}
#elif defined(__aarch64__)
#include <cstdint>

[[gnu::constructor]] static void flushSubnormals()
{
    constexpr std::uint64_t flushToZero = 1U << 24U;
    std::uint64_t control = 0;
    asm volatile("mrs %0, fpcr" : "=r"(control));
    asm volatile("msr fpcr, %0" : : "r"(control | flushToZero));
}
#endif
