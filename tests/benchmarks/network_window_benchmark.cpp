// SPDX-License-Identifier: GPL-3.0-or-later
// The longest iteration of the event loop while the Network tab runs a 784-512-512-10 network on 400 samples
// again and again, because a slider moves: the real window, 1280x800, wall-clock time.
#include "core/signals/portable_random.h"
#include "files/access/write_whole.h"
#include "files/networks/npz_writer.h"
#include "files/recordings/npy.h"
#include "ui/network/network_page.h"
#include "ui/window/main_window.h"
#include "ui/window/perspective_tabs.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSlider>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <stdexcept>
#include <vector>

using namespace quantoscope;

namespace {

constexpr std::size_t samples = 400;
constexpr std::size_t steps = 25;
constexpr std::size_t sizes[] = {784, 512, 512, 10};

NpzArray array(const std::string& name, const std::vector<float>& values, const Shape& shape)
{
    return {name, npyBytes(values, shape)};
}

/// The state_dict of a network of snnTorch's modules.
std::string networkFile()
{
    UniformSource uniform(1);
    std::vector<NpzArray> arrays;
    for (std::size_t layer = 1; layer < std::size(sizes); ++layer) {
        const std::string number = std::to_string(layer);
        std::vector<float> weight(sizes[layer] * sizes[layer - 1]);
        for (float& value : weight) {
            value = static_cast<float>((nearlyNormal(uniform) + 0.2) / std::sqrt(double(sizes[layer - 1])));
        }
        arrays.push_back(array("fc" + number + ".weight", weight, {sizes[layer], sizes[layer - 1]}));
        arrays.push_back(array("lif" + number + ".beta", {0.9F}, {}));
        arrays.push_back(array("lif" + number + ".threshold", {1}, {}));
    }
    return npzBytes(arrays);
}

std::string inputsFile()
{
    UniformSource uniform(2);
    std::vector<float> values(samples * steps * sizes[0]);
    for (float& value : values) {
        value = uniform() < 0.2 ? 1.0F : 0.0F;
    }
    return npyBytes(values, Shape{samples, steps, sizes[0]});
}

/// Runs the event loop for a while, and returns its longest iteration in seconds.
double live(int milliseconds)
{
    QElapsedTimer whole;
    whole.start();
    double longest = 0;
    while (!whole.hasExpired(milliseconds)) {
        QElapsedTimer clock;
        clock.start();
        QCoreApplication::processEvents();
        longest = std::max(longest, 1e-9 * static_cast<double>(clock.nsecsElapsed()));
    }
    return longest;
}

void run(benchmark::State& state)
{
    const QTemporaryDir folder;
    const QString network = folder.filePath("network.npz");
    const QString inputs = folder.filePath("inputs.npy");
    writeWhole(network.toStdString(), networkFile());
    writeWhole(inputs.toStdString(), inputsFile());
    MainWindow window(exampleSetup(), Appearance::light);
    window.resize(1280, 800);
    window.show();
    auto& tabs = window.perspectives();
    const auto* found =
        tabs.find([](Perspective& perspective) { return perspective.objectName() == "network"; });
    if (found == nullptr) {
        throw std::logic_error("the window has no Network perspective");
    }
    auto* page = const_cast<NetworkPage*>(dynamic_cast<const NetworkPage*>(found));
    tabs.bringToFront(*found);
    page->openNetworkFile(network);
    live(1000);
    page->openInputsFile(inputs);
    while (page->busy() || !page->result()) {
        live(100);
    }
    auto* bits = window.findChild<QSlider*>("num_bits_slider");
    double longest = 0;
    int tick = 0;
    for (auto _ : state) {
        bits->setValue(2 + tick++ % 6);
        const double seconds = live(100);
        longest = std::max(longest, seconds);
        state.SetIterationTime(seconds);
    }
    state.counters["longest"] = longest;
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    benchmark::RegisterBenchmark("network window", run)
        ->Iterations(60)
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
