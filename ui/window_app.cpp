// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_app.h"

#include "ui/window/main_window.h"

#include <QApplication>

namespace quantoscope {

int runWindow(int& argc, char** argv, const QStringList& files)
{
    const QApplication application(argc, argv);
    // By this a desktop finds the entry, and its icon, that belong to the window.
    QApplication::setDesktopFileName("org.quantoscope.Quantoscope");
    MainWindow window(exampleSetup(), desktopAppearance());
    window.show();
    window.openFiles(files);
    return QApplication::exec();
}

} // namespace quantoscope
