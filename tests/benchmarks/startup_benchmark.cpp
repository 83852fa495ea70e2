// SPDX-License-Identifier: GPL-3.0-or-later
// From the process's start to its first painted window, warm: the whole program beside a bare QMainWindow
// with one empty QChartView, each a process of its own, in turns.
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
constexpr auto bare = "bare";

/// Leaves the process once the window has been painted for the first time: nothing else is timed.
class LeaveWhenPainted : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::UpdateRequest || event->type() == QEvent::Expose) {
            m_asked = true;
        } else if (m_asked && event->type() == QEvent::Paint && watched->isWidgetType()) {
            QMetaObject::invokeMethod(
                qApp, [] { std::_Exit(0); }, Qt::QueuedConnection);
        }
        return false;
    }

private:
    bool m_asked = false;
};

int openAndLeave(int& argc, char** argv, const QString& which)
{
    QApplication application(argc, argv);
    std::unique_ptr<QMainWindow> window;
    if (which == ours) {
        window = std::make_unique<MainWindow>(exampleSetup(), desktopAppearance());
    } else {
        window = std::make_unique<QMainWindow>();
        window->setCentralWidget(new QChartView(new QChart));
        window->resize(1280, 800);
    }
    LeaveWhenPainted leave;
    application.installEventFilter(&leave);
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
    if (which == ours || which == bare) {
        return openAndLeave(argc, argv, which);
    }
    const QCoreApplication application(argc, argv);
    for (const char* name : {ours, bare}) {
        benchmark::RegisterBenchmark(name, start, name)->UseManualTime()->Unit(benchmark::kMillisecond);
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
