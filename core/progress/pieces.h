// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/parallel.h"

#include <algorithm>
#include <atomic>

namespace quantoscope {

/// Calls work(begin, end) for pieces of [0, count) on `threads` threads, each of which takes the next piece
/// when it is free; all are done when it returns. One thread gets one piece, the whole.
template<typename Work>
void inPieces(std::size_t count, std::size_t threads, const Work& work)
{
    constexpr std::size_t pieceSize = 1U << 14U;
    threads = std::clamp<std::size_t>(threads, 1, count / pieceSize + 1);
    if (threads == 1) {
        work(std::size_t{0}, count);
        return;
    }
    std::atomic<std::size_t> next = 0;
    inParallel(threads, {}, [&](std::size_t, const Pulse&) {
        for (std::size_t begin = next.fetch_add(pieceSize); begin < count;
             begin = next.fetch_add(pieceSize)) {
            work(begin, std::min(begin + pieceSize, count));
        }
    });
}

} // namespace quantoscope
