// SPDX-License-Identifier: GPL-3.0-or-later
// One full-batch epoch of a small network, 200 points, 16 hidden neurons, 25 steps; one step of a network as
// large as those for MNIST, 784-128-10, 128 samples, 25 steps, and its matrix products by OpenBLAS alone.
#include "core/signals/portable_random.h"
#include "core/training/batch_gradient.h"
#include "core/training/dataset.h"
#include "core/training/optimizer.h"

#include <benchmark/benchmark.h>
#include <cblas.h>

#include <algorithm>
#include <optional>
#include <string>
#include <thread>

namespace quantoscope {
namespace {

/// Forward, back through time, and a step of Adam. Without bits: the float network.
void trainOn(benchmark::State& state, const NetworkShape& shape, const TrainingSamples& samples,
             std::optional<int> bits, std::size_t threads)
{
    std::optional<Quantizer> quantizer;
    Precision<float> precision;
    if (bits) {
        quantizer.emplace(LevelTable({.numBits = *bits}), RoundingRule::reference);
        precision.states.assign(shape.layers.size(), &*quantizer);
    }
    Weights<float> weights = initialWeights(shape, 1);
    Weights<float> gradient(shape);
    BatchGradient<float> engine(shape, {}, precision, threads);
    Optimizer<float> optimizer(OptimizerKind::adam, 0.001);
    for ([[maybe_unused]] auto _ : state) {
        engine.gradient(weights, samples, gradient);
        optimizer.step(weights, gradient);
        benchmark::DoNotOptimize(weights.all().data());
    }
}

void epoch(benchmark::State& state, std::optional<int> bits)
{
    trainOn(state, shapeOf({}, 2, std::array{16}, 2), samplesOf(makeDataset({.size = 400}).train), bits, 1);
}

constexpr std::size_t steps = 25;
constexpr std::size_t batch = 128;
constexpr std::size_t inputs = 784;
constexpr std::size_t hidden = 128;
constexpr std::size_t classes = 10;

/// Random spikes: the fraction `rate` of the inputs at every step.
TrainingSamples randomSpikes(double rate)
{
    UniformSource uniform(1);
    TrainingSamples samples{.inputs = {}, .labels = {}, .width = steps * inputs, .constant = false};
    for (std::size_t i = 0; i < batch * samples.width; ++i) {
        samples.inputs.push_back(uniform() < rate ? 1.0F : 0.0F);
    }
    for (std::size_t i = 0; i < batch; ++i) {
        samples.labels.push_back(static_cast<std::uint8_t>(uniform() * classes));
    }
    return samples;
}

void step(benchmark::State& state, std::optional<int> bits, double rate = 0.1)
{
    const NetworkShape shape{.inputs = inputs, .layers = {{.neurons = hidden}, {.neurons = classes}}};
    trainOn(state, shape, randomSpikes(rate), bits, 2);
}

/// The arrays of one thread of `products`, for a chunk of samples.
class Products
{
public:
    explicit Products(std::size_t samples)
        : m_rows(samples * steps), m_hidden(m_rows * hidden), m_output(m_rows * classes),
          m_first(inputs * hidden, 0.1F), m_second(hidden * classes, 0.1F), m_byFirst(inputs * hidden),
          m_bySecond(hidden * classes)
    {
    }

    void run(const float* x)
    {
        product(CblasNoTrans, CblasTrans, {m_rows, hidden, inputs}, x, m_first.data(), m_hidden.data());
        product(CblasNoTrans, CblasTrans, {m_rows, classes, hidden}, m_hidden.data(), m_second.data(),
                m_output.data());
        product(CblasTrans, CblasNoTrans, {classes, hidden, m_rows}, m_output.data(), m_hidden.data(),
                m_bySecond.data());
        product(CblasNoTrans, CblasNoTrans, {m_rows, hidden, classes}, m_output.data(), m_second.data(),
                m_hidden.data());
        product(CblasTrans, CblasNoTrans, {hidden, inputs, m_rows}, m_hidden.data(), x, m_byFirst.data());
    }

private:
    struct Size
    {
        std::size_t m;
        std::size_t n;
        std::size_t k;
    };

    static void product(CBLAS_TRANSPOSE transposeA, CBLAS_TRANSPOSE transposeB, const Size& size,
                        const float* a, const float* b, float* c)
    {
        const auto whole = [](std::size_t count) { return static_cast<blasint>(count); };
        cblas_sgemm(CblasRowMajor, transposeA, transposeB, whole(size.m), whole(size.n), whole(size.k), 1, a,
                    whole(transposeA == CblasNoTrans ? size.k : size.m), b,
                    whole(transposeB == CblasNoTrans ? size.n : size.k), 0, c, whole(size.n));
    }

    std::size_t m_rows;
    std::vector<float> m_hidden;
    std::vector<float> m_output;
    std::vector<float> m_first;
    std::vector<float> m_second;
    std::vector<float> m_byFirst;
    std::vector<float> m_bySecond;
};

/// The products of `step` on two threads, in chunks of 16 samples, which is fastest.
void products(benchmark::State& state)
{
    constexpr std::size_t chunk = 16;
    openblas_set_num_threads(1);
    const TrainingSamples samples = randomSpikes(0.1);
    std::vector<Products> threads(2, Products(chunk));
    const auto half = [&](std::size_t thread) {
        for (std::size_t first = thread * batch / 2; first < (thread + 1) * batch / 2; first += chunk) {
            threads[thread].run(samples.inputs.data() + first * samples.width);
        }
    };
    for ([[maybe_unused]] auto _ : state) {
        std::thread other(half, 1);
        half(0);
        other.join();
    }
}

const bool added = [] {
    for (const auto& [name, bits] :
         {std::pair<const char*, std::optional<int>>{"float", std::nullopt}, {"2", 2}, {"4", 4}, {"8", 8}}) {
        benchmark::RegisterBenchmark((std::string("epoch/") + name).c_str(),
                                     [bits = bits](auto& state) { epoch(state, bits); });
    }
    benchmark::RegisterBenchmark("step/float", [](auto& state) { step(state, std::nullopt); })->UseRealTime();
    benchmark::RegisterBenchmark("step/4", [](auto& state) { step(state, 4); })->UseRealTime();
    benchmark::RegisterBenchmark("step/dense", [](auto& state) {
        step(state, std::nullopt, 0.33);
    })->UseRealTime();
    benchmark::RegisterBenchmark("products", products)->UseRealTime();
    return true;
}();

} // namespace
} // namespace quantoscope
