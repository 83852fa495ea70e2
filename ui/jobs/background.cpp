// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/background.h"

#ifdef __linux__
#include <sys/resource.h>
#endif

namespace quantoscope {

void yieldToTheWindow()
{
#ifdef __linux__
    constexpr int nice = 5; // Linux has a nice value for each thread; 0 is this one.
    setpriority(PRIO_PROCESS, 0, nice);
#endif
}

} // namespace quantoscope
