// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quantoscope {

// The commands `network info`, `network run` and `network fit`; see commands.h.

void runNetworkInfo(int argc, char** argv);
void runNetworkRun(int argc, char** argv);
void runNetworkFit(int argc, char** argv);
void runNetworkHardware(int argc, char** argv);

} // namespace quantoscope
