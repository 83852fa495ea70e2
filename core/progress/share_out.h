// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/progress.h"

#include <cstddef>
#include <functional>

namespace quantoscope {

/// Runs job(0) to job(count - 1), each once, in as many threads as the hardware has, at most 8; a free thread
/// takes the next job. Each job gets its own Progress, which it should call every few milliseconds. Throws
/// Cancelled if `progress` returns false, or rethrows the first exception of a job.
void shareOut(std::size_t count, const Progress& progress,
              const std::function<void(std::size_t job, const Progress& progress)>& job);

} // namespace quantoscope
