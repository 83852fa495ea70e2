// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_app.h"

#include "ui/appearance.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QIcon>
#include <QTimer>

namespace quantoscope {

int runWindow(int& argc, char** argv, const QStringList& files)
{
    const QApplication application(argc, argv);
    // By this a desktop finds the entry, and its icon, that belong to the window.
    QApplication::setDesktopFileName("org.quantoscope.Quantoscope");
    const Appearance desktop = desktopAppearance();
    MainWindow window(exampleSetup(), desktop);
    window.show();
    // Once the window is painted: the icon would hold it up.
    QTimer::singleShot(0, &window, [desktop] { QApplication::setWindowIcon(programIcon(desktop)); });
    window.openFiles(files);
    return QApplication::exec();
}

} // namespace quantoscope
