// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/parallel.h"

#include <algorithm>

namespace quantoscope {

/// Calls work(begin, end) for each of `pieces` stretches of [0, count) at once, or fewer where they would be
/// short; all are done when it returns.
template<typename Work>
void inPieces(std::size_t count, std::size_t pieces, const Work& work)
{
    constexpr std::size_t shortest = 1024;
    pieces = std::clamp<std::size_t>(pieces, 1, count / shortest + 1);
    if (pieces == 1) {
        work(std::size_t{0}, count);
        return;
    }
    inParallel(pieces, {}, [&](std::size_t piece, const Pulse&) {
        work(count * piece / pieces, count * (piece + 1) / pieces);
    });
}

} // namespace quantoscope
