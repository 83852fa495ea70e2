// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_app.h"

#include "ui/appearance.h"
#include "ui/model/preferences.h"
#include "ui/model/session_keeper.h"
#include "ui/translation.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QIcon>
#include <QTimer>

namespace quantoscope {
namespace {

/// Qt reads it when the application is made.
void scaleEverything(int percent)
{
    constexpr const char* variable = "QT_SCALE_FACTOR";
    if (percent != 100 && !qEnvironmentVariableIsSet(variable)) {
        qputenv(variable, QByteArray::number(percent / 100.0));
    }
}

/// What the last time ended with: at once where it ended well, else by choice, for it may be what crashed.
void bringBack(MainWindow& window, const std::optional<SessionKeeper::Last>& last,
               const Preferences& preferences)
{
    if (!last) {
        return;
    }
    const auto restore = [&window, session = last->session] {
        window.restore(session, MainWindow::tr("Restore the last session"));
    };
    if (last->crashed) {
        window.offer(MainWindow::tr("Quantoscope did not end properly the last time. What you had is kept."),
                     MainWindow::tr("Bring it back"), restore);
    } else if (preferences.restoresLast) {
        restore();
    }
}

/// So that the example is not computed first.
Setup firstSetup(const std::optional<SessionKeeper::Last>& last, const Preferences& preferences)
{
    return last && !last->crashed && preferences.restoresLast ? last->session.setup : exampleSetup();
}

} // namespace

int runWindow(int& argc, char** argv, const QStringList& files)
{
    const Preferences preferences = loadPreferences();
    scaleEverything(preferences.scalePercent);
    QApplication application(argc, argv);
    // By this a desktop finds the entry, and its icon, that belong to the window.
    QApplication::setDesktopFileName("org.quantoscope.Quantoscope");
    installTranslation(application, preferences.language);
    const Appearance desktop = desktopAppearance();
    SessionKeeper keeper(SessionKeeper::usualFolder());
    MainWindow window(firstSetup(keeper.last(), preferences), appearanceOf(preferences));
    bringBack(window, keeper.last(), preferences);
    window.restoreArrangement();
    window.show();
    // Once the window is painted: the icon would hold it up.
    QTimer::singleShot(0, &window, [desktop] { QApplication::setWindowIcon(programIcon(desktop)); });
    window.openFiles(files);
    keeper.keep([&window] { return window.session(); });
    const int result = QApplication::exec();
    keeper.keepNow();
    window.rememberArrangement();
    return result;
}

} // namespace quantoscope
