// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/progress.h"

#include <cstddef>
#include <functional>

namespace quantoscope {

/// Does job(0) … job(count - 1), each once, on as many threads as the machine has (at most eight): whichever
/// is free takes the next. Each is handed a Progress of its own to report to, every few milliseconds. Throws
/// Cancelled where `progress` answers false, or what one of the jobs threw.
void shareOut(std::size_t count, const Progress& progress,
              const std::function<void(std::size_t job, const Progress& progress)>& job);

} // namespace quantoscope
