// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/outcome.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace quantoscope {

class MainWindow;

/// A window with this many bits that shows its Exploration.
std::unique_ptr<MainWindow> windowWith(int numBits);

/// A way to save from the window.
struct WindowSave
{
    QString name;
    QStringList files; ///< What it writes, the one that the person names first.

    /// Saves into the folder.
    std::function<Outcome(MainWindow& window, const QString& folder)> save;
};

std::vector<WindowSave> windowSaves();

} // namespace quantoscope
