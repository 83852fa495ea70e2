// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/pieces.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace quantoscope {

/// Whether an output of so many bytes is larger than the caches, so that it is better written past them: a
/// cache would first read the memory that is overwritten.
constexpr bool exceedsCaches(std::size_t bytes)
{
    return bytes >= (std::size_t{4} << 20U);
}

/// Copies to memory past the caches where the processor can. The result is visible to other threads.
void copyPastCaches(const void* from, void* to, std::size_t bytes);

/// Computes an output in pieces, in up to `threads` threads: work(begin, end, values) computes the elements
/// from begin to end into `values`. `input` is the memory that the work reads, which may be the output
/// itself.
template<typename Value, typename Work>
void streamed(std::span<Value> output, const void* input, std::size_t threads, const Work& work)
{
    const bool past = output.data() != input && exceedsCaches(output.size_bytes());
    inPieces(output.size(), threads, [&](std::size_t begin, std::size_t end) {
        if (!past) {
            work(begin, end, output.data() + begin);
            return;
        }
        constexpr std::size_t blockSize = 2048;
        alignas(64) std::array<Value, blockSize> block;
        for (; begin < end; begin += blockSize) {
            const std::size_t count = std::min(blockSize, end - begin);
            work(begin, begin + count, block.data());
            copyPastCaches(block.data(), output.data() + begin, count * sizeof(Value));
        }
    });
}

} // namespace quantoscope
