// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/progress.h"

#include <cstddef>
#include <functional>

namespace quantoscope {

/// Each part of a parallel job calls this every few milliseconds with the fraction of the part that is done.
/// Throws Cancelled if the whole job is to stop.
using Pulse = std::function<void(double fractionDone)>;

/// The number of threads worth using for `count` elements: 1 below about a million (2^20), otherwise the
/// number of hardware threads, at most 8.
std::size_t threadsFor(std::size_t count);

/// Whether the system lets this process start `count` more threads. Starts and joins them to
/// find out: O(count).
bool canStartThreads(std::size_t count);

/// Runs job(part, pulse) for each part from 0 to parts - 1, in a separate thread each if the system
/// allows. Part 0 runs in the calling thread; its progress is reported as the progress of the whole job,
/// and `progress` is called in the calling thread only. Returns when all parts are done. If `progress`
/// returns false, the next pulse of each part throws Cancelled. Rethrows the first exception of a part,
/// Cancelled included; throws Cancelled in any case after `progress` has returned false.
void inParallel(std::size_t parts, const Progress& progress,
                const std::function<void(std::size_t part, const Pulse& pulse)>& job);

} // namespace quantoscope
