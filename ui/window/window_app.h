// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace quantoscope {

/// Opens the window, the files in it, and runs until it is closed. Returns the exit code.
int runWindow(int& argc, char** argv, const QStringList& files);

} // namespace quantoscope
