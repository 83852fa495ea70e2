// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the process to its first painted window, warm: the whole program and a bare QMainWindow
// with one empty QChartView, each in a separate process, alternately.
#include "ui/window/main_window.h"

#include <QApplication>
#include <QChartView>
#include <QElapsedTimer>
#include <QProcess>

#include <benchmark/benchmark.h>

#include <memory>

using namespace quantoscope;

namespace {

constexpr auto ours = "window";
constexpr auto drawn = "example drawn";
constexpr auto bare = "bare";

/// Ends the process after the first painting once there is something to show: nothing else is timed.
class LeaveWhenPainted : public QObject
{
public:
    void arm() { m_armed = true; }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (m_armed && event->type() == QEvent::Paint && watched->isWidgetType()) {
            QMetaObject::invokeMethod(
                qApp, [] { std::_Exit(0); }, Qt::QueuedConnection);
        }
        return false;
    }

private:
    bool m_armed = false;
};

int openAndLeave(int& argc, char** argv, const QString& which)
{
    QApplication application(argc, argv);
    LeaveWhenPainted leave;
    application.installEventFilter(&leave);
    std::unique_ptr<QMainWindow> window;
    if (which == bare) {
        window = std::make_unique<QMainWindow>();
        window->setCentralWidget(new QChartView(new QChart));
        window->resize(1280, 800);
    } else {
        window = std::make_unique<MainWindow>(exampleSetup(), desktopAppearance());
    }
    if (which == drawn) {
        QObject::connect(static_cast<MainWindow*>(window.get()), &MainWindow::shown, &leave,
                         &LeaveWhenPainted::arm);
    } else {
        leave.arm();
    }
    window->show();
    return QApplication::exec();
}

void start(benchmark::State& state, const char* which)
{
    for (auto _ : state) {
        QElapsedTimer clock;
        clock.start();
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {which});
        if (!process.waitForFinished() || process.exitCode() != 0) {
            state.SkipWithError("the window did not open");
            break;
        }
        state.SetIterationTime(1e-9 * static_cast<double>(clock.nsecsElapsed()));
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QString which = argc == 2 ? QString::fromLocal8Bit(argv[1]) : QString();
    if (which == ours || which == drawn || which == bare) {
        return openAndLeave(argc, argv, which);
    }
    const QCoreApplication application(argc, argv);
    for (const char* name : {ours, drawn, bare}) {
        benchmark::RegisterBenchmark(name, start, name)->UseManualTime()->Unit(benchmark::kMillisecond);
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
