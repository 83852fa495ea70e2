// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/window_app.h"

#include "core/progress/float_environment.h"
#include "ui/look/appearance.h"
#include "ui/session/preferences.h"
#include "ui/session/session_keeper.h"
#include "ui/text/translation.h"
#include "ui/window/application.h"
#include "ui/window/carried_over.h"
#include "ui/window/main_window.h"

#include <QIcon>
#include <QScreen>
#include <QTimer>

#include <utility>

namespace quantoscope {
namespace {

constexpr const char* scaleVariable = "QT_SCALE_FACTOR";

/// Qt reads it when the application is made.
void scaleEverything(int percent)
{
    if (percent == 100) {
        qunsetenv(scaleVariable);
    } else {
        qputenv(scaleVariable, QByteArray::number(percent / 100.0));
    }
}

/// What an application ends with whose window is to be replaced.
constexpr int replaced = 1000;

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

/// One application with one window, which takes over what the one before has left.
int runOnce(int& argc, char** argv, const QStringList& files, std::optional<CarriedOver>& left)
{
    const Preferences preferences = loadPreferences();
    Application application(argc, argv);
    useDefaultFloatEnvironment(); // again: the application has loaded plugins
    // By this a desktop finds the entry, and its icon, that belong to the window.
    Application::setDesktopFileName("org.quantoscope.Quantoscope");
    installTranslation(application, preferences.language);
    const Appearance desktop = desktopAppearance();
    SessionKeeper keeper(SessionKeeper::usualFolder());
    const auto restored = preferences.restoresLast && !left ? keeper.last() : std::nullopt;
    const Setup first = left ? left->whole.setup : restored ? restored->setup : exampleSetup();
    MainWindow window(first, appearanceOf(preferences));
    if (left) {
        window.takeOver(*std::exchange(left, std::nullopt));
    } else if (restored) {
        window.restore(*restored, MainWindow::tr("Restore the last session"));
    }
    window.resize(window.size().boundedTo(window.screen()->availableSize()));
    window.restoreArrangement();
    QObject::connect(&application, &Application::failed, &window, &MainWindow::complain);
    QObject::connect(&window, &MainWindow::replacementWanted, &application,
                     [] { QCoreApplication::exit(replaced); });
    window.show();
    // Once the window is painted: the icon would hold it up.
    QTimer::singleShot(0, &window, [desktop] { Application::setWindowIcon(programIcon(desktop)); });
    window.openFiles(files);
    tellOfLastTime(window, keeper);
    QObject::connect(&keeper, &SessionKeeper::failed, &window, &MainWindow::complain);
    keeper.keep([&window] { return window.ownSession(); });
    const int result = Application::exec();
    window.hide(); // where it is replaced: a field that has the focus takes what was typed
    keeper.keepNow();
    window.rememberArrangement();
    if (result == replaced) {
        left = window.carriedOver();
    }
    return result;
}

} // namespace

int runWindow(int& argc, char** argv, const QStringList& files)
{
    const bool scaledFromOutside = qEnvironmentVariableIsSet(scaleVariable);
    std::optional<CarriedOver> left;
    QStringList asked = files;
    while (true) {
        if (!scaledFromOutside) {
            scaleEverything(loadPreferences().scalePercent);
        }
        const int result = runOnce(argc, argv, asked, left);
        if (result != replaced) {
            return result;
        }
        asked.clear();
    }
}

} // namespace quantoscope
