// SPDX-License-Identifier: GPL-3.0-or-later
// One full-batch epoch of training: 200 points, 16 hidden neurons, 25 steps.
#include "core/training/batch_run.h"
#include "core/training/optimizer.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <optional>
#include <string>

namespace quantoscope {
namespace {

constexpr std::size_t hidden = 16;

/// Forward, back through time, and a step of Adam. Without bits: the float network.
void epoch(benchmark::State& state, std::optional<int> bits)
{
    const Points points = makeDataset({.size = 400}).train;
    std::optional<Quantizer> quantizer;
    if (bits) {
        quantizer.emplace(LevelTable({.numBits = *bits}), RoundingRule::reference);
    }
    Weights<float> weights = initialWeights(hidden, 1);
    Weights<float> gradient(hidden);
    BatchRun<float> run({}, hidden, quantizer ? &*quantizer : nullptr);
    Optimizer<float> optimizer(OptimizerKind::adam, 0.01);
    for ([[maybe_unused]] auto _ : state) {
        std::ranges::fill(gradient.all(), 0.0F);
        run.forward(weights, points);
        run.backward(weights, points, points.size(), gradient);
        optimizer.step(weights, gradient);
        benchmark::DoNotOptimize(weights.all().data());
    }
}

const bool added = [] {
    benchmark::RegisterBenchmark("epoch/float", [](auto& state) { epoch(state, std::nullopt); });
    for (const int bits : {2, 4, 8}) {
        benchmark::RegisterBenchmark(("epoch/" + std::to_string(bits)).c_str(),
                                     [bits](auto& state) { epoch(state, bits); });
    }
    return true;
}();

} // namespace
} // namespace quantoscope
