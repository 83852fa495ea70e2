// SPDX-License-Identifier: GPL-3.0-or-later
// The index built once for a recording, and the cost of a change of the scheme with and without it.
#include "core/analysis/sorted_metrics.h"
#include "core/explore/overlay.h"
#include "core/signals/signal_index.h"
#include "tests/benchmarks/membrane.h"

#include <benchmark/benchmark.h>

#include <cstring>
#include <map>
#include <string>

namespace quantoscope {
namespace {

constexpr std::size_t shortRecording = 4'000'000;
constexpr std::size_t longRecording = 64'000'000;

/// A leaky walk within about the default range, with its index.
const std::shared_ptr<const Signal>& recording(std::size_t samples)
{
    static std::map<std::size_t, std::shared_ptr<const Signal>> made;
    auto& signal = made[samples];
    if (!signal) {
        signal = withIndex(std::make_shared<const Signal>("membrane", membrane(samples)));
    }
    return signal;
}

void countSamples(benchmark::State& state, std::size_t samples)
{
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(samples));
}

void copySamples(benchmark::State& state)
{
    const auto samples = recording(shortRecording)->samples();
    std::vector<float> output(samples.size(), 1.0F);
    for ([[maybe_unused]] auto _ : state) {
        std::memcpy(output.data(), samples.data(), samples.size_bytes());
        benchmark::ClobberMemory();
    }
    countSamples(state, samples.size());
}

void buildEnvelope(benchmark::State& state)
{
    const auto samples = recording(shortRecording)->samples();
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(Envelope(samples));
    }
    countSamples(state, samples.size());
}

void sortSamples(benchmark::State& state)
{
    const auto samples = recording(shortRecording)->samples();
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(SortedSamples(samples));
    }
    countSamples(state, samples.size());
}

/// Metrics of one table after another, from the sorted samples or with a pass over all samples.
void metrics(benchmark::State& state, std::size_t samples, bool direct)
{
    const Signal& signal = *recording(samples);
    const LevelTable table({.numBits = 8});
    const Quantizer quantizer(table, RoundingRule::reference);
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(direct ? measureOpenLoop(signal.samples(), table, quantizer, 1.0F)
                                        : measureOpenLoop(signal.index()->sorted, table, quantizer, 1.0F));
    }
}

void columns(benchmark::State& state, std::size_t samples, bool direct)
{
    Setup setup;
    setup.loop = Loop::open;
    setup.recording = RecordingName{"membrane", 0};
    const auto exploration = explore(setup, recording(samples));
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(direct ? exactOverlayColumns(*exploration, 0, samples, 1000)
                                        : overlayColumns(*exploration, 0, samples, 1000));
    }
}

void tick(benchmark::State& state, int steps)
{
    Setup setup = exampleSetup();
    setup.stimulus.steps = steps;
    auto exploration = explore(setup);
    for ([[maybe_unused]] auto _ : state) {
        setup.scheme.numBits = 11 - setup.scheme.numBits;
        exploration = explore(setup, {}, {}, exploration);
    }
}

const bool registered = [] {
    benchmark::RegisterBenchmark("memcpy", copySamples)->UseRealTime();
    benchmark::RegisterBenchmark("envelope", buildEnvelope)->UseRealTime();
    benchmark::RegisterBenchmark("sorted samples", sortSamples)->UseRealTime();
    for (const bool direct : {false, true}) {
        const std::string how = direct ? "/direct" : "";
        benchmark::RegisterBenchmark(("metrics/4M" + how).c_str(), metrics, shortRecording, direct);
        benchmark::RegisterBenchmark(("columns/4M" + how).c_str(), columns, shortRecording, direct);
    }
    benchmark::RegisterBenchmark("metrics/64M", metrics, longRecording, false);
    benchmark::RegisterBenchmark("columns/64M", columns, longRecording, false);
    for (const int steps : {200, 100'000}) {
        benchmark::RegisterBenchmark(("tick/" + std::to_string(steps)).c_str(), tick, steps);
    }
    return true;
}();

} // namespace
} // namespace quantoscope
