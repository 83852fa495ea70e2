// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/progress/share_out.h"

#include "core/progress/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace quantoscope {

void shareOut(std::size_t count, const Progress& progress,
              const std::function<void(std::size_t job, const Progress& progress)>& job)
{
    constexpr std::size_t most = 8;
    const std::size_t machine = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, most);
    std::atomic<std::size_t> next = 0;
    inParallel(std::clamp<std::size_t>(count, 1, machine), progress, [&](std::size_t, const Pulse& pulse) {
        for (std::size_t mine = next++; mine < count; mine = next++) {
            job(mine, [&](double fraction) {
                pulse((static_cast<double>(mine) + fraction) / static_cast<double>(count));
                return true;
            });
        }
    });
    reportProgress(progress, 1.0);
}

} // namespace quantoscope
