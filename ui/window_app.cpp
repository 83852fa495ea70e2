// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_app.h"

#include "core/progress/float_environment.h"
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

/// What of the last time is not as it should be.
void tellOfLastTime(MainWindow& window, SessionKeeper& keeper)
{
    if (!keeper.unreadable().isEmpty()) {
        window.complain(
            MainWindow::tr("What you had the last time was kept, but cannot be read; it lies in %1.")
                .arg(keeper.unreadable()));
    }
    if (keeper.interrupted()) {
        window.offerBack(*keeper.interrupted(), [&keeper] { keeper.settleInterrupted(); });
    }
}

} // namespace

int runWindow(int& argc, char** argv, const QStringList& files)
{
    const Preferences preferences = loadPreferences();
    scaleEverything(preferences.scalePercent);
    Application application(argc, argv);
    useDefaultFloatEnvironment(); // again: the application has loaded plugins
    // By this a desktop finds the entry, and its icon, that belong to the window.
    Application::setDesktopFileName("org.quantoscope.Quantoscope");
    installTranslation(application, preferences.language);
    const Appearance desktop = desktopAppearance();
    SessionKeeper keeper(SessionKeeper::usualFolder());
    const auto restored = preferences.restoresLast ? keeper.last() : std::nullopt;
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
    tellOfLastTime(window, keeper);
    QObject::connect(&keeper, &SessionKeeper::failed, &window, &MainWindow::complain);
    keeper.keep([&window] { return window.ownSession(); });
    const int result = Application::exec();
    keeper.keepNow();
    window.rememberArrangement();
    return result;
}

} // namespace quantoscope
