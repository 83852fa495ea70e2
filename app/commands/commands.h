// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quantoscope {

// The commands. Each takes its own arguments, argv[0] being its name, does its work and throws what goes
// wrong.

void runFit(int argc, char** argv);
void runLevels(int argc, char** argv);
void runQuantize(int argc, char** argv);
void runRender(int argc, char** argv);
void runSimulate(int argc, char** argv);
void runSweep(int argc, char** argv);
void runTrain(int argc, char** argv);

} // namespace quantoscope
