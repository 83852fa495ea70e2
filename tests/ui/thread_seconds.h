// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ctime>

namespace quantoscope {

/// The CPU time of this thread. Unlike wall time, it does not depend on the load of the machine.
inline double secondsOfThread()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

} // namespace quantoscope
