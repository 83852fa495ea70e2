// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/parallel.h"

#include <algorithm>
#include <atomic>

namespace quantoscope {

/// Calls work(begin, end) for pieces of [0, count) in up to `threads` threads; each thread takes the next
/// piece when it is free. Returns when all pieces are done. A single thread gets the whole range as one
/// piece. Pieces get shorter towards the end: long pieces keep the memory of the threads apart, short ones at
/// the end let the threads finish at the same time.
template<typename Work>
void inPieces(std::size_t count, std::size_t threads, const Work& work)
{
    constexpr std::size_t leastPiece = 1U << 14U;
    threads = std::clamp<std::size_t>(threads, 1, count / leastPiece + 1);
    if (threads == 1) {
        work(std::size_t{0}, count);
        return;
    }
    std::atomic<std::size_t> next = 0;
    const auto take = [&](std::size_t& begin) {
        std::size_t end = 0;
        begin = next.load();
        do {
            const std::size_t left = count - begin;
            end = begin + std::min(left, std::max(leastPiece, left / (2 * threads)));
        } while (!next.compare_exchange_weak(begin, end));
        return end;
    };
    inParallel(threads, {}, [&](std::size_t, const Pulse&) {
        std::size_t begin = 0;
        for (std::size_t end = take(begin); begin < end; end = take(begin)) {
            work(begin, end);
        }
    });
}

} // namespace quantoscope
