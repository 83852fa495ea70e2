// SPDX-License-Identifier: GPL-3.0-or-later
// The time in which the window responds to an input, including painting, while training runs as fast as
// possible: the real window, 1280x800, wall-clock time.
#include "ui/training/boundary_plot.h"
#include "ui/window/main_window.h"
#include "ui/window/perspective_tabs.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QPushButton>
#include <QSlider>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <functional>
#include <stdexcept>
#include <vector>

using namespace quantoscope;

namespace {

template<typename Kind>
Kind& control(const MainWindow& window, const QString& name)
{
    auto* found = window.findChild<Kind*>(name);
    if (found == nullptr) {
        throw std::logic_error("the window has no " + name.toStdString());
    }
    return *found;
}

void move(QWidget& plot, QPoint to)
{
    QMouseEvent event(QEvent::MouseMove, to, plot.mapToGlobal(to), Qt::NoButton, Qt::NoButton,
                      Qt::NoModifier);
    QCoreApplication::sendEvent(&plot, &event);
}

/// Runs the event loop for a while: training continues and is shown.
void live(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    while (!clock.hasExpired(milliseconds)) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, milliseconds);
    }
}

void answer(benchmark::State& state)
{
    MainWindow window(exampleSetup(), Appearance::light);
    window.resize(1280, 800);
    window.show();
    auto& tabs = window.perspectives();
    const auto* training =
        tabs.find([](Perspective& perspective) { return perspective.objectName() == "train"; });
    if (training == nullptr) {
        throw std::logic_error("the window has no Train perspective");
    }
    tabs.bringToFront(*training);
    live(500);
    control<QComboBox>(window, "train_speed").setCurrentIndex(3);
    control<QPushButton>(window, "train_play").click();
    live(500);

    auto& bits = control<QSlider>(window, "num_bits_slider");
    auto& rate = control<QSlider>(window, "rate_slider");
    auto& plot = control<BoundaryPlot>(window, "boundary_qat");
    const std::vector<std::function<void(int)>> inputs{
        [&](int i) { bits.setValue(i % 8); },
        [&](int i) { rate.setValue(i % rate.maximum()); },
        [&](int i) {
            move(plot, {60 + i % 100, 60 + i % 80});
        },
        [&](int) { control<QPushButton>(window, "train_play").click(); },
        [&](int) { control<QPushButton>(window, "train_play").click(); },
    };
    double longest = 0;
    int input = 0;
    for (auto _ : state) {
        QElapsedTimer clock;
        clock.start();
        inputs[static_cast<std::size_t>(input) % inputs.size()](input);
        QCoreApplication::processEvents();
        const double seconds = 1e-9 * static_cast<double>(clock.nsecsElapsed());
        ++input;
        longest = std::max(longest, seconds);
        state.SetIterationTime(seconds);
        live(7);
    }
    state.counters["longest"] = longest;
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    benchmark::RegisterBenchmark("answer", answer)
        ->Iterations(500)
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
