// SPDX-License-Identifier: GPL-3.0-or-later
// Running networks float and quantized, and the neurons of a recording as a layer.
#include "core/analysis/fit.h"
#include "core/network/network_run.h"
#include "core/network/recorded_layer.h"
#include "core/signals/portable_random.h"
#include "tests/benchmarks/membrane.h"

#include <benchmark/benchmark.h>
#include <cblas.h>

#include <array>
#include <cmath>
#include <string>

namespace quantoscope {
namespace {

ParameterArray all(double value)
{
    return {.shape = {1}, .values = {value}, .isFloat32 = true};
}

LinearNode linear(std::size_t outputs, std::size_t inputs, double gain, UniformSource& uniform)
{
    LinearNode node{.outputs = outputs, .inputs = inputs};
    for (std::size_t i = 0; i < outputs * inputs; ++i) {
        node.weight.push_back(static_cast<float>(gain * (nearlyNormal(uniform) + 0.2) /
                                                 std::sqrt(static_cast<double>(inputs))));
    }
    return node;
}

NeuronNode lif()
{
    return {.model = NeuronModel::lif, .resistance = all(10), .membraneTime = all(1e-3), .threshold = all(1)};
}

NeuronNode cubaLif()
{
    return {.model = NeuronModel::cubaLif,
            .resistance = all(10),
            .membraneTime = all(1e-3),
            .synapticTime = all(5e-4),
            .inputWeight = all(5),
            .threshold = all(1)};
}

/// input, then for each layer "fc" and "lif", then output. The first layer has a recurrent connection if
/// asked.
Network chain(const std::vector<std::size_t>& sizes, const NeuronNode& neuron, bool recurrent)
{
    UniformSource uniform(1);
    Network network{.nodes = {{"input", "Input", InputNode{{sizes.front()}}}}, .edges = {}, .notes = {}};
    const auto add = [&](const std::string& name, const char* type, NodeContent content) {
        network.nodes.push_back({name, type, std::move(content)});
        network.edges.push_back({network.nodes.size() - 2, network.nodes.size() - 1});
    };
    for (std::size_t layer = 1; layer < sizes.size(); ++layer) {
        add("fc" + std::to_string(layer), "Linear", linear(sizes[layer], sizes[layer - 1], 1, uniform));
        add("lif" + std::to_string(layer), "LIF", neuron);
    }
    add("output", "Output", OutputNode{});
    if (recurrent) {
        network.nodes.push_back({"loop", "Linear", linear(sizes[1], sizes[1], 0.3, uniform)});
        network.edges.push_back({2, network.nodes.size() - 1});
        network.edges.push_back({network.nodes.size() - 1, 2});
    }
    return network;
}

NetworkData spikes(std::size_t samples, std::size_t steps, std::size_t features, double rate)
{
    UniformSource uniform(2);
    NetworkData data;
    data.samples = samples;
    data.steps = steps;
    data.features = features;
    data.values.resize(samples * steps * features);
    for (float& value : data.values) {
        value = uniform() < rate ? 1.0F : 0.0F;
    }
    return data;
}

enum class Networks { floatOnly, quantizedOnly, floatAndQuantized };

/// All samples through the float network, the quantized one, or both.
void run(benchmark::State& state, const Network& network, const NetworkData& data, Networks which)
{
    NetworkSetup setup;
    if (which != Networks::floatOnly) {
        setup.common.state = Scheme{.numBits = 4, .upperLimit = 0.5};
    }
    const NetworkPlan plan = planOf(network, data.features);
    const PreparedNetwork quantized(network, plan, setup);
    const PreparedNetwork raw(network, plan, floatSetup(setup));
    const PreparedNetwork& first = which == Networks::quantizedOnly ? quantized : raw;
    const PreparedNetwork& second = which == Networks::floatOnly ? raw : quantized;
    for ([[maybe_unused]] auto _ : state) {
        const NetworkRun result = runNetwork(first, second, setup, data, {0, data.samples});
        benchmark::DoNotOptimize(result.stateBits);
    }
}

constexpr std::array<std::size_t, 4> perceptron{784, 512, 512, 10};
constexpr std::size_t perceptronSamples = 1000;
constexpr std::size_t perceptronSteps = 25;

/// The matrix products of the float network alone, for all samples and steps at once.
void products(benchmark::State& state)
{
    constexpr std::size_t rows = perceptronSamples * perceptronSteps;
    std::vector<float> input(rows * perceptron.front(), 0.5F);
    const std::vector<float> weight(perceptron[0] * perceptron[1], 0.1F);
    std::vector<float> output(rows * perceptron[1]);
    const auto whole = [](std::size_t count) { return static_cast<blasint>(count); };
    for ([[maybe_unused]] auto _ : state) {
        for (std::size_t layer = 1; layer < perceptron.size(); ++layer) {
            const blasint inputs = whole(perceptron[layer - 1]);
            const blasint outputs = whole(perceptron[layer]);
            cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, whole(rows), outputs, inputs, 1,
                        input.data(), inputs, weight.data(), inputs, 0, output.data(), outputs);
        }
        benchmark::DoNotOptimize(output.data());
    }
}

/// 64 neurons of 2000 steps: the metrics of each, and the fits of all together.
void recordedLayer(benchmark::State& state)
{
    constexpr std::size_t neurons = 64;
    constexpr std::size_t steps = 2000;
    const std::vector<float> membranes = membrane(neurons * steps);
    const Quantizer quantizer(LevelTable({.numBits = 4}), RoundingRule::reference);
    for ([[maybe_unused]] auto _ : state) {
        for (std::size_t neuron = 0; neuron < neurons; ++neuron) {
            const auto one = std::span(membranes).subspan(neuron * steps, steps);
            benchmark::DoNotOptimize(recordedTotals(one, quantizer, 1).errorPower);
        }
        benchmark::DoNotOptimize(fitSchemes(SortedSamples(membranes), {}, 4, 4).size());
    }
}

const bool added = [] {
    const auto add = [](const char* name, auto&& benchmark) {
        benchmark::RegisterBenchmark(name, benchmark)->UseRealTime()->Unit(benchmark::kMillisecond);
    };
    const auto braille = [](auto& state, Networks which) {
        run(state, chain({12, 38, 7}, cubaLif(), true), spikes(140, 256, 12, 0.1), which);
    };
    add("braille/float", [=](auto& state) { braille(state, Networks::floatOnly); });
    add("braille/4", [=](auto& state) { braille(state, Networks::quantizedOnly); });
    add("braille/both", [=](auto& state) { braille(state, Networks::floatAndQuantized); });
    add("perceptron", [](auto& state) {
        run(state, chain({perceptron.begin(), perceptron.end()}, lif(), false),
            spikes(perceptronSamples, perceptronSteps, perceptron.front(), 0.2), Networks::floatAndQuantized);
    });
    add("products", products);
    add("recorded layer", recordedLayer);
    return true;
}();

} // namespace
} // namespace quantoscope
