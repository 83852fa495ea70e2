// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quantoscope {

/// Lets the calling thread, and those that it starts, wait for the window: on a machine with few processors
/// its frames would otherwise wait for the work.
void yieldToTheWindow();

} // namespace quantoscope
