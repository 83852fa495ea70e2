// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/progress.h"

#include <cstddef>
#include <functional>

namespace quantoscope {

/// Called by each part of a shared job every few milliseconds with the share of it that is done; throws
/// Cancelled where the whole is to stop.
using Pulse = std::function<void(double shareDone)>;

/// The threads that pay for a job over `count` elements: one below a million, else what the machine has, at
/// most eight.
std::size_t threadsFor(std::size_t count);

/// Whether the system lets this process start so many threads more. O(count).
bool canStartThreads(std::size_t count);

/// Runs job(part, pulse) for each part below `parts`, each on a thread of its own as far as the system
/// allows, the first on the calling one, whose share stands for the whole in `progress` (only ever called on
/// the calling thread). Returns when all are done. Throws Cancelled where `progress` answers false, or what
/// one of the parts threw.
void inParallel(std::size_t parts, const Progress& progress,
                const std::function<void(std::size_t part, const Pulse& pulse)>& job);

} // namespace quantoscope
