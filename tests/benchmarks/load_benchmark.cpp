// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a long recording in the window: the time until it is shown and until its metrics are exact, and the
// peak memory; and reading text.
#include "files/recordings/npy.h"
#include "ui/files/file_access.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <array>
#include <fstream>
#include <random>
#include <stdexcept>
#include <string>

using namespace quantoscope;

namespace {

constexpr std::size_t samples = 100'000'000;
constexpr int lines = 1'000'000;

/// Written in pieces, so that the memory of this program does not hide that of the window.
QString longRecording(const QTemporaryDir& folder)
{
    const QString path = folder.filePath("membrane.npy");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        throw std::runtime_error("not enough disk space for a recording");
    }
    const std::array shape{samples};
    const std::string header = npyBytes(std::span<const float>(), shape);
    file.write(header.data(), static_cast<qint64>(header.size()));
    std::mt19937 bits(7);
    std::vector<float> piece(1'000'000);
    float u = 0;
    for (std::size_t written = 0; written < samples; written += piece.size()) {
        for (float& sample : piece) {
            u = 0.95F * u + 0.12F * (static_cast<float>(bits() >> 8U) / 8388608.0F - 0.95F);
            u = u > 1.3F ? u - 1.0F : u;
            sample = u;
        }
        file.write(reinterpret_cast<const char*>(piece.data()),
                   static_cast<qint64>(piece.size() * sizeof(float)));
    }
    return path;
}

/// Two columns, the same as in load_peers.py.
QString longText(const QTemporaryDir& folder)
{
    const QString path = folder.filePath("trace.csv");
    std::ofstream file(path.toStdString());
    file << "time,membrane\n";
    for (int line = 0; line < lines; ++line) {
        std::array<char, 64> text{};
        const int size = std::snprintf(text.data(), text.size(), "%d,%.9g\n", line,
                                       static_cast<double>(line * 7919LL % 1'000'003) / 1'000'003.0);
        file.write(text.data(), size);
    }
    return path;
}

/// The greatest resident memory since the last call, mapped pages included, in bytes.
double peakMemory()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:")) {
            std::ofstream("/proc/self/clear_refs") << "5"; // resets the peak
            return 1024.0 * std::stod(line.substr(6));
        }
    }
    throw std::runtime_error("this system does not report the peak memory");
}

void openRecording(benchmark::State& state)
{
    const QTemporaryDir folder;
    const QString path = longRecording(folder);
    for (auto _ : state) {
        MainWindow window(exampleSetup(), Appearance::light);
        window.resize(1280, 800);
        window.show();
        const auto showsRecording = [&] {
            return window.exploration() && window.exploration()->setup.recording;
        };
        while (!window.exploration()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        peakMemory();
        QElapsedTimer clock;
        clock.start();
        window.openFiles({path});
        while (!showsRecording()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        benchmark::DoNotOptimize(window.grab());
        const double first = 1e-9 * static_cast<double>(clock.nsecsElapsed());
        while (window.exploration()->provisional) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        state.SetIterationTime(1e-9 * static_cast<double>(clock.nsecsElapsed()));
        state.counters["first_picture"] = first;
        state.counters["exact"] = 1e-9 * static_cast<double>(clock.nsecsElapsed());
        state.counters["memory"] = peakMemory();
        state.counters["file"] = static_cast<double>(QFileInfo(path).size());
    }
}

void readText(benchmark::State& state)
{
    const QTemporaryDir folder;
    const QString path = longText(folder);
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(loadRecording(path).columns[1].read());
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    benchmark::RegisterBenchmark("open", openRecording)
        ->UseManualTime()
        ->Iterations(1)
        ->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("csv", readText)->UseRealTime()->Unit(benchmark::kMillisecond);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
