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

/// Qt reads the variable when the QApplication is created.
void scaleEverything(int percent)
{
    if (percent == 100) {
        qunsetenv(scaleVariable);
    } else {
        qputenv(scaleVariable, QByteArray::number(percent / 100.0));
    }
}

/// The exit code that asks runWindow() for a new application and window.
constexpr int windowReplaced = 1000;

/// Reports a session that cannot be read, offers to restore the session if the program did not shut down
/// cleanly, and keeps the session of the window from now on.
void keepSession(MainWindow& window, SessionKeeper& keeper)
{
    if (!keeper.unreadable().isEmpty()) {
        window.complain(MainWindow::tr("The last session cannot be read. Its file was kept as %1.")
                            .arg(keeper.unreadable()));
    }
    if (keeper.interrupted()) {
        window.offerBack(*keeper.interrupted(), [&keeper] { keeper.settleInterrupted(); });
    }
    QObject::connect(&keeper, &SessionKeeper::failed, &window, &MainWindow::complain);
    keeper.keep([&window] { return window.ownSession(); });
}

/// Runs one application with one window. `left` is the state of the window that it replaces, and afterwards
/// the state for the next window if the exit code is `windowReplaced`.
int runOnce(int& argc, char** argv, const QStringList& files, const QString& savedOnClose,
            std::optional<CarriedOver>& left)
{
    const Preferences preferences = loadPreferences();
    Application application(argc, argv);
    useDefaultFloatEnvironment(); // again: QApplication loads plugins, which may have changed it
    // The desktop finds the entry and icon of the window by this name.
    Application::setDesktopFileName("org.quantoscope.Quantoscope");
    installTranslation(application, preferences.language);
    const Appearance desktop = desktopAppearance();
    std::optional<SessionKeeper> keeper;
    if (savedOnClose.isEmpty()) {
        keeper.emplace(SessionKeeper::usualFolder());
    }
    const auto restored = keeper && preferences.restoresLast && !left ? keeper->last() : std::nullopt;
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
                     [] { QCoreApplication::exit(windowReplaced); });
    window.saveOnClose(savedOnClose);
    window.show();
    // Deferred until the window is painted, because loading the icon takes time.
    QTimer::singleShot(0, &window, [desktop] { Application::setWindowIcon(programIcon(desktop)); });
    window.openFiles(files);
    if (keeper) {
        keepSession(window, *keeper);
    }
    const int result = Application::exec();
    window.hide(); // takes the focus from a field, which then accepts the text typed into it
    if (keeper) {
        keeper->keepNow();
    }
    window.rememberArrangement();
    if (result == windowReplaced) {
        left = window.carriedOver();
    }
    return result;
}

} // namespace

int runWindow(int& argc, char** argv, const QStringList& files, const QString& savedOnClose)
{
    const bool scaledFromOutside = qEnvironmentVariableIsSet(scaleVariable);
    std::optional<CarriedOver> left;
    QStringList asked = files;
    while (true) {
        if (!scaledFromOutside) {
            scaleEverything(loadPreferences().scalePercent);
        }
        const int result = runOnce(argc, argv, asked, savedOnClose, left);
        if (result != windowReplaced) {
            return result;
        }
        asked.clear();
    }
}

} // namespace quantoscope
