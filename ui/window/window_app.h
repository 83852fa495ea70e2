// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace quantoscope {

/// Opens the window and the files in it, and runs until the window is closed. Its session is then saved in
/// the file `savedOnClose`, or if it is empty, kept for the next start. Returns the exit code.
int runWindow(int& argc, char** argv, const QStringList& files, const QString& savedOnClose = {});

} // namespace quantoscope
