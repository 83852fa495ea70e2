// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace quantoscope {

/// Opens the window and the files in it, and runs until the window is closed. Returns the exit code.
int runWindow(int& argc, char** argv, const QStringList& files);

} // namespace quantoscope
