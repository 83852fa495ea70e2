// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <thread>
#include <vector>

namespace quantoscope {

/// Calls work(begin, end) for up to `pieces` parts of [0, count), each on a thread of its own but the last;
/// all are done when it returns. The parts begin at multiples of 1024. `work` must not throw.
template<typename Work>
void inPieces(std::size_t count, unsigned pieces, const Work& work)
{
    constexpr std::size_t grain = 1024;
    const std::size_t size = (count / std::max(pieces, 1U) / grain + 1) * grain;
    std::vector<std::jthread> threads;
    std::size_t begin = 0;
    for (; count - begin > size; begin += size) {
        threads.emplace_back([&work, begin, size] { work(begin, begin + size); });
    }
    work(begin, count);
}

} // namespace quantoscope
