// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_app.h"

#include "ui/appearance.h"
#include "ui/model/preferences.h"
#include "ui/model/session_keeper.h"
#include "ui/translation.h"
#include "ui/window/application.h"
#include "ui/window/main_window.h"

#include <QIcon>
#include <QScreen>
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

/// What a crash interrupted comes back by choice only, for it may be what crashed.
void offerBack(MainWindow& window, const Session& session)
{
    window.offer(MainWindow::tr("Quantoscope did not end properly the last time. What you had is kept."),
                 MainWindow::tr("Bring it back"),
                 [&window, session] { window.restore(session, MainWindow::tr("Restore the last session")); });
}

/// What the last time ended with, where it ended well and is wanted.
std::optional<Session> toRestore(const std::optional<SessionKeeper::Last>& last,
                                 const Preferences& preferences)
{
    return last && !last->crashed && preferences.restoresLast ? std::optional(last->session) : std::nullopt;
}

} // namespace

int runWindow(int& argc, char** argv, const QStringList& files)
{
    const Preferences preferences = loadPreferences();
    scaleEverything(preferences.scalePercent);
    Application application(argc, argv);
    // By this a desktop finds the entry, and its icon, that belong to the window.
    Application::setDesktopFileName("org.quantoscope.Quantoscope");
    installTranslation(application, preferences.language);
    const Appearance desktop = desktopAppearance();
    SessionKeeper keeper(SessionKeeper::usualFolder());
    const auto restored = toRestore(keeper.last(), preferences);
    MainWindow window(restored ? restored->setup : exampleSetup(), appearanceOf(preferences));
    if (restored) {
        window.restore(*restored, MainWindow::tr("Restore the last session"));
    }
    window.resize(window.size().boundedTo(window.screen()->availableSize()));
    window.restoreArrangement();
    QObject::connect(&application, &Application::failed, &window, &MainWindow::complain);
    window.show();
    // Once the window is painted: the icon would hold it up.
    QTimer::singleShot(0, &window, [desktop] { Application::setWindowIcon(programIcon(desktop)); });
    window.openFiles(files);
    if (keeper.last() && keeper.last()->crashed) {
        offerBack(window, keeper.last()->session);
    }
    keeper.keep([&window] { return window.session(); });
    const int result = Application::exec();
    keeper.keepNow();
    window.rememberArrangement();
    return result;
}

} // namespace quantoscope
