// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantizer/streamed_output.h"

#include <cstring>

#if defined(__x86_64__)
#include <emmintrin.h>
#endif

namespace quantoscope {

void copyPastCaches(const void* from, void* to, std::size_t bytes)
{
#if defined(__x86_64__)
    constexpr std::size_t word = sizeof(__m128i);
    auto* target = static_cast<std::byte*>(to);
    const auto* source = static_cast<const std::byte*>(from);
    const auto misaligned = reinterpret_cast<std::uintptr_t>(to) % word;
    const std::size_t head = std::min(bytes, misaligned == 0 ? 0 : word - misaligned);
    std::memcpy(target, source, head);
    std::size_t done = head;
    for (; done + word <= bytes; done += word) {
        _mm_stream_si128(reinterpret_cast<__m128i*>(target + done),
                         _mm_loadu_si128(reinterpret_cast<const __m128i*>(source + done)));
    }
    std::memcpy(target + done, source + done, bytes - done);
    _mm_sfence();
#else
    std::memcpy(to, from, bytes);
#endif
}

} // namespace quantoscope
