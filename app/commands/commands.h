// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quantoscope {

// The commands. argv[0] is the name of the command, the rest are its arguments. Each does its
// work and throws on errors.

void runFit(int argc, char** argv);
void runHardware(int argc, char** argv);
void runLevels(int argc, char** argv);
void runNetworkCommand(int argc, char** argv); ///< Chooses among those of network.h.
void runQuantize(int argc, char** argv);
void runRender(int argc, char** argv);
void runSimulate(int argc, char** argv);
void runStudy(int argc, char** argv);
void runSweep(int argc, char** argv);
void runTrain(int argc, char** argv);

} // namespace quantoscope
