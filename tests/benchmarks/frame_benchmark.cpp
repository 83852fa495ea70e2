// SPDX-License-Identifier: GPL-3.0-or-later
// From QSlider::setValue to the Explore perspective painted with the new levels: the real window, 1280x800,
// over recordings of several lengths;
// and the overlay alone beside QCustomPlot's.
#include "files/recordings/npy.h"
#include "tests/benchmarks/membrane.h"
#include "ui/files/file_access.h"
#include "ui/plots/level_plot.h"
#include "ui/plots/overlay_plot.h"
#include "ui/window/main_window.h"
#include "ui/window/perspective_tabs.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QSlider>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>
#include <qcustomplot.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

using namespace quantoscope;

namespace {

QString recordingOf(const QTemporaryDir& folder, std::size_t samples)
{
    const QString path = folder.filePath(QString("membrane_%1.npy").arg(samples));
    if (!QFile::exists(path)) {
        const std::vector<float> trace = membrane(samples);
        const std::array shape{samples};
        writeWhole(path, QByteArray::fromStdString(npyBytes(trace, shape)));
    }
    return path;
}

/// Counts the window's finished paintings.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget& window) : m_window(&window) { window.installEventFilter(this); }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == m_window && event->type() == QEvent::UpdateRequest && !m_painting) {
            m_painting = true;
            QCoreApplication::sendEvent(m_window, event); // paints everything that is dirty, and flushes
            m_painting = false;
            ++paintings;
            return true;
        }
        return false;
    }
    int paintings = 0;

private:
    QWidget* m_window;
    bool m_painting = false;
};

/// Processes the pending events without waiting. Returns the seconds, in which the window does not respond.
double turn()
{
    QElapsedTimer clock;
    clock.start();
    QCoreApplication::processEvents();
    return 1e-9 * static_cast<double>(clock.nsecsElapsed());
}

const LevelPlot& levelPlot(MainWindow& window)
{
    for (Plot* plot : window.perspectives().current().plots()) {
        if (const auto* found = qobject_cast<LevelPlot*>(plot)) {
            return *found;
        }
    }
    throw std::logic_error("the window has no level plot");
}

bool showsNewest(const MainWindow& window)
{
    const auto shown = window.exploration();
    return shown && shown->setup == window.setup();
}

/// Waits until the newest state is shown and painted. Returns the longest turn of the event loop.
double awaitPainted(MainWindow& window, PaintWatch& watch)
{
    double longest = 0;
    while (!showsNewest(window)) {
        longest = std::max(longest, turn());
    }
    const int before = watch.paintings;
    while (watch.paintings == before) {
        longest = std::max(longest, turn());
    }
    if (levelPlot(window).rug().values().size() != window.exploration()->table.distinct().size()) {
        throw std::logic_error("the painted state is not the newest one");
    }
    return longest;
}

/// A long recording shows provisional metrics first.
void awaitExactMetrics(const MainWindow& window)
{
    while (!(window.setup().recording && showsNewest(window) && !window.exploration()->provisional)) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

/// The position of the bits slider at tick t: from the longest table to the shortest and back, no two alike.
int bitsAt(int t)
{
    constexpr int least = 1;
    constexpr int most = 12;
    const int turn = t % (2 * (most - least));
    return turn < most - least ? most - turn : least + turn - (most - least);
}

double percentile(std::vector<double> values, double fraction)
{
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(fraction * static_cast<double>(values.size() - 1))];
}

void sliderTick(benchmark::State& state)
{
    static const QTemporaryDir folder;
    MainWindow window(exampleSetup(), Appearance::light);
    window.resize(1280, 800);
    PaintWatch watch(window);
    window.show();
    awaitPainted(window, watch);
    window.openFiles({recordingOf(folder, static_cast<std::size_t>(state.range(0)))});
    awaitExactMetrics(window);
    turn(); // paints them, so that opening the recording is not measured

    auto* slider = window.findChild<QSlider*>("num_bits_slider");
    double longestTurn = 0;
    std::vector<double> seconds;
    int tick = 0;
    for (auto _ : state) {
        QElapsedTimer clock;
        clock.start();
        slider->setValue(bitsAt(tick++) - 1); // the slider starts at 1 bit
        longestTurn = std::max(longestTurn, awaitPainted(window, watch));
        seconds.push_back(1e-9 * static_cast<double>(clock.nsecsElapsed()));
        state.SetIterationTime(seconds.back());
    }
    state.counters["median"] = percentile(seconds, 0.5);
    state.counters["p95"] = percentile(seconds, 0.95);
    state.counters["longest"] = percentile(seconds, 1.0);
    state.counters["turn"] = longestTurn;
}

constexpr QSize overlaySize(716, 222); // as in the window
constexpr std::size_t overlaySamples = 1'000'000;

std::array<std::shared_ptr<const Exploration>, 2> twoSchemes()
{
    const auto recording = std::make_shared<const Signal>("membrane", membrane(overlaySamples));
    Setup setup = exampleSetup();
    setup.loop = Loop::open;
    setup.recording = RecordingName{"membrane", 0};
    const auto first = explore(setup, recording);
    setup.scheme.numBits += 1;
    return {first, explore(setup, recording, {}, first)};
}

void overlayOurs(benchmark::State& state)
{
    const auto explorations = twoSchemes();
    OverlayPlot plot;
    plot.setTheme(PlotTheme::light());
    plot.resize(overlaySize);
    plot.setExploration(explorations[0]);
    std::size_t turn = 0;
    for (auto _ : state) {
        plot.setExploration(explorations[++turn % 2]);
        benchmark::DoNotOptimize(plot.grab());
    }
}

QSharedPointer<QCPGraphDataContainer> graphData(const Exploration& exploration, bool quantized)
{
    QVector<QCPGraphData> points;
    points.reserve(static_cast<qsizetype>(exploration.steps()));
    for (std::size_t step = 0; step < exploration.steps(); ++step) {
        points.append({static_cast<double>(step),
                       quantized ? exploration.quantizedAt(step) : exploration.raw->samples()[step]});
    }
    auto container = QSharedPointer<QCPGraphDataContainer>::create();
    container->set(points, true);
    return container;
}

void overlayQCustomPlot(benchmark::State& state)
{
    const auto explorations = twoSchemes();
    const std::array quantized{graphData(*explorations[0], true), graphData(*explorations[1], true)};
    QCustomPlot plot;
    plot.resize(overlaySize);
    plot.setNotAntialiasedElements(QCP::aeAll);
    plot.addGraph()->setData(graphData(*explorations[0], false));
    plot.addGraph()->setPen(QPen(Qt::red));
    plot.xAxis->setRange(0, overlaySamples);
    plot.yAxis->setRange(-1, 1.5);
    std::size_t turn = 0;
    for (auto _ : state) {
        plot.graph(1)->setData(quantized[++turn % 2]);
        plot.replot(QCustomPlot::rpImmediateRefresh);
        benchmark::DoNotOptimize(plot.grab());
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    const std::array lengths{std::pair{"10 thousand", 10'000}, std::pair{"1 million", 1'000'000},
                             std::pair{"10 million", 10'000'000}, std::pair{"100 million", 100'000'000}};
    for (const auto& [name, samples] : lengths) {
        benchmark::RegisterBenchmark(name, sliderTick)
            ->Arg(samples)
            ->Iterations(220)
            ->UseManualTime()
            ->Unit(benchmark::kMillisecond);
    }
    benchmark::RegisterBenchmark("overlay", overlayOurs)->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("QCustomPlot", overlayQCustomPlot)->Unit(benchmark::kMillisecond);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
