// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/large_array.h"

#include <new>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace quantoscope {

LargeArray makeLargeArray(std::size_t size)
{
    constexpr std::size_t largePage = std::size_t{2} << 20U;
    constexpr std::size_t line = 64;
    const std::size_t alignment = size * sizeof(float) >= largePage ? largePage : line;
    const std::size_t bytes = (size * sizeof(float) + alignment) / alignment * alignment;
    void* memory = std::aligned_alloc(alignment, bytes);
    if (memory == nullptr) {
        throw std::bad_alloc();
    }
#ifdef __linux__
    if (alignment == largePage) {
        madvise(memory, bytes, MADV_HUGEPAGE); // only a hint: if refused, access is slower
    }
#endif
    return LargeArray(static_cast<float*>(memory));
}

} // namespace quantoscope
