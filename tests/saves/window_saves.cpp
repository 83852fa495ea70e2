// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/saves/window_saves.h"
#include "tests/ui/patience.h"

#include "ui/export/plot_file.h"
#include "ui/files/file_access.h"
#include "ui/session/session_keeper.h"
#include "ui/window/main_window.h"
#include "ui/window/perspective_tabs.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

namespace quantoscope {
namespace {

/// Done if there is no complaint, else refused with the first one.
Outcome outcomeOf(const QSignalSpy& complaints)
{
    return complaints.isEmpty() ? Outcome::done() : Outcome::refused(complaints.first().first().toString());
}

Outcome saveSession(MainWindow& window, const QString& path)
{
    const QSignalSpy complained(&window, &MainWindow::complained);
    window.saveSessionTo(path);
    return outcomeOf(complained);
}

QList<Plot*> plotsOf(MainWindow& window)
{
    return window.perspectives().current().visiblePlots();
}

Outcome autosave(MainWindow& window, const QString& folder)
{
    SessionKeeper keeper(folder);
    const QSignalSpy failed(&keeper, &SessionKeeper::failed);
    Session session; // differs from that of the window: an unchanged session is not kept again after a crash
    keeper.keep([&session] { return session; });
    session = window.session();
    keeper.keepNow();
    return outcomeOf(failed);
}

template<typename Save>
WindowSave oneFile(const QString& name, const QString& file, Save save)
{
    return {.name = name, .files = {file}, .save = [file, save](MainWindow& window, const QString& folder) {
                return save(window, QDir(folder).filePath(file));
            }};
}

} // namespace

std::unique_ptr<MainWindow> windowWith(int numBits)
{
    Setup setup = exampleSetup();
    setup.scheme.numBits = numBits;
    auto window = std::make_unique<MainWindow>(setup, Appearance::light);
    window->show();
    const auto shown = [&] { return window->exploration() && window->exploration()->setup == setup; };
    if (!QTest::qWaitFor(shown, patience)) {
        qFatal("the window does not show the setup");
    }
    return window;
}

std::vector<WindowSave> windowSaves()
{
    const auto table = [](MainWindow& window, const QString& path) { return window.exportTable(path); };
    const auto plot = [](MainWindow& window, const QString& path) {
        return attempt([&] { savePlot(*plotsOf(window).front(), path); });
    };
    const auto report = [](MainWindow& window, const QString& path) {
        return attempt([&] { window.saveReport(path); });
    };
    auto verilog = oneFile("level table, Verilog", "levels.v", [](MainWindow& window, const QString& path) {
        return window.exportTable(path, FixedPoint(1, 10));
    });
    verilog.files << "levels_levels.hex"
                  << "levels_boundaries.hex"
                  << "levels_indices.hex"
                  << "levels_tb.v"
                  << "levels_tb.hex";
    return {oneFile("session", "session.quantoscope.json", saveSession),
            oneFile("level table", "levels.csv", table),
            verilog,
            oneFile("plot", "plot.svg", plot),
            oneFile("report", "report.pdf", report),
            {.name = "automatic save", .files = {"last.quantoscope.json"}, .save = autosave}};
}

} // namespace quantoscope
