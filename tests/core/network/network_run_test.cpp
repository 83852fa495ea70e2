// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/network_run.h"

#include "core/network/network_traces.h"
#include "core/network/recorded_layer.h"
#include "core/neurons/simulate.h"
#include "core/parameters/input_error.h"
#include "tests/core/network/small_networks.h"

#include <gtest/gtest.h>

#include <cmath>

namespace quantoscope {
namespace {

Scheme fourBits()
{
    return {.numBits = 4, .upperLimit = 0.5};
}

NetworkSetup quantized(const Scheme& scheme)
{
    NetworkSetup setup;
    setup.common.state = scheme;
    return setup;
}

struct RecordedRun
{
    RecordedRun(const Network& network, const NetworkSetup& setup, const NetworkData& dataset,
                SampleRange range)
        : plan(planOf(network, dataset.features)), prepared(network, plan, setup),
          raw(network, plan, floatSetup(setup)), traces(prepared, dataset, range),
          result(runNetwork(raw, prepared, setup, dataset, range,
                            [this](auto&&... step) { traces.record(step...); }))
    {
    }

    NetworkPlan plan;
    PreparedNetwork prepared;
    PreparedNetwork raw;
    TraceRecorder traces;
    NetworkRun result;
};

RecordedRun runOf(const Network& network, const NetworkSetup& setup, const NetworkData& dataset)
{
    return RecordedRun(network, setup, dataset, {0, dataset.samples});
}

TEST(NetworkRun, PartsOfTheSamplesGiveTheWholeRun)
{
    const Network network = small::feedForward({6, 9, 4}, 1);
    const NetworkData dataset = small::spikes(20, 30, 6, 0.3, 2);
    NetworkSetup setup = quantized(fourBits());
    setup.common.arithmetic.rounding = RoundingRule::stochastic;
    const RecordedRun whole = runOf(network, setup, dataset);
    std::vector<float> joined;
    for (const SampleRange& range : {SampleRange{0, 7}, SampleRange{7, 8}, SampleRange{8, 20}}) {
        const RecordedRun part(network, setup, dataset, range);
        const auto& membrane = part.traces.layers().back().quantizedMembrane;
        joined.insert(joined.end(), membrane.begin(), membrane.end());
    }
    EXPECT_EQ(joined, whole.traces.layers().back().quantizedMembrane);
}

TEST(NetworkRun, LayersDrawDifferentRandomNumbers)
{
    small::Builder builder;
    builder.node("input", InputNode{{50}})
        .node("one", small::lif(0.9, 10))
        .node("other", small::lif(0.9, 10))
        .node("sum", WireNode{})
        .node("output", OutputNode{})
        .chain({"input", "one", "sum", "output"})
        .chain({"input", "other", "sum"});
    NetworkSetup setup = quantized(fourBits());
    setup.common.arithmetic.rounding = RoundingRule::stochastic;
    const RecordedRun run = runOf(builder.network(), setup, small::spikes(1, 20, 50, 0.3, 4));
    EXPECT_EQ(run.traces.layers()[0].membrane, run.traces.layers()[1].membrane);
    EXPECT_NE(run.traces.layers()[0].quantizedMembrane, run.traces.layers()[1].quantizedMembrane);
}

TEST(NetworkRun, ANeuronBehavesAsTheNeuronOfASetup)
{
    small::Builder builder;
    builder.node("input", InputNode{{1}}).node("lif", small::lif(0.9)).node("output", OutputNode{});
    const Network network = builder.chain({"input", "lif", "output"}).network();
    const NetworkData dataset = small::spikes(1, 500, 1, 0.4, 3);
    for (const Reset reset : {Reset::zero, Reset::subtract, Reset::none}) {
        for (const bool delay : {true, false}) {
            NetworkSetup setup = quantized(fourBits());
            setup.common.reset = reset;
            setup.common.resetDelay = delay;
            const RecordedRun run = runOf(network, setup, dataset);
            const float beta = run.raw.layer(0).constants().beta.front();
            const Neuron neuron{.beta = beta, .threshold = 1.0, .reset = reset, .resetDelay = delay};
            const Quantizer quantizer(LevelTable(fourBits()), RoundingRule::reference);
            EXPECT_EQ(run.traces.layers().front().quantizedMembrane,
                      simulate(neuron, dataset.values, &quantizer).membrane);
            EXPECT_EQ(run.traces.layers().front().membrane,
                      simulate(neuron, dataset.values, nullptr).membrane);
        }
    }
}

TEST(NetworkRun, MetricsCountWhatTheTracesShow)
{
    const Network network = small::feedForward({6, 9}, 4);
    const NetworkData dataset = small::spikes(10, 40, 6, 0.4, 5);
    const RecordedRun run = runOf(network, quantized(fourBits()), dataset);
    const NodeTraces& traces = run.traces.layers().front();
    const LayerMetrics& metrics = run.result.layers.front();
    std::uint64_t rawSpikes = 0;
    std::uint64_t common = 0;
    std::uint64_t quantizedSpikes = 0;
    double error = 0;
    double signal = 0;
    for (std::size_t i = 0; i < traces.spikes.size(); ++i) {
        rawSpikes += traces.spikes[i];
        quantizedSpikes += traces.quantizedSpikes[i];
        common += traces.spikes[i] & traces.quantizedSpikes[i];
        signal += std::pow(traces.membrane[i], 2);
        error += std::pow(double{traces.quantizedMembrane[i]} - double{traces.membrane[i]}, 2);
    }
    EXPECT_GT(rawSpikes, 0U);
    EXPECT_EQ(metrics.total().rawSpikes, rawSpikes);
    EXPECT_EQ(metrics.total().quantizedSpikes, quantizedSpikes);
    EXPECT_DOUBLE_EQ(metrics.agreement(), 2.0 * double(common) / double(rawSpikes + quantizedSpikes));
    EXPECT_NEAR(metrics.sqnr(), 10 * std::log10(signal / error), 1e-9);
    EXPECT_EQ(run.result.stateBits, 9U * 4);
}

TEST(NetworkRun, RateDistanceIsTheEarthMoversDistanceOfTheRates)
{
    LayerMetrics metrics{.node = "lif",
                         .shape = {3},
                         .state = std::nullopt,
                         .fires = true,
                         .steps = 10,
                         .neurons = std::vector<NeuronTotals>(3)};
    const std::vector<std::pair<std::uint64_t, std::uint64_t>> spikes{{10, 0}, {0, 5}, {5, 10}};
    for (std::size_t i = 0; i < spikes.size(); ++i) {
        metrics.neurons[i].rawSpikes = spikes[i].first;
        metrics.neurons[i].quantizedSpikes = spikes[i].second;
    }
    EXPECT_EQ(metrics.rateDistance(), 0); // the same rates, of other neurons
    EXPECT_EQ(metrics.deadNeurons(), 1U);
    EXPECT_EQ(metrics.saturatedNeurons(), 1U);
    metrics.neurons[1].quantizedSpikes = 2;
    EXPECT_NEAR(metrics.rateDistance(), 0.1, 1e-12);
}

TEST(NetworkRun, RecordingAsALayerIsQuantizedInOpenLoop)
{
    UniformSource uniform(11);
    NetworkData recording{
        .samples = 1, .steps = 300, .features = 4, .constant = false, .values = {}, .labels = {}};
    for (int i = 0; i < 300 * 4; ++i) {
        recording.values.push_back(static_cast<float>(nearlyNormal(uniform)));
    }
    NetworkSetup setup = quantized(fourBits());
    setup.common.reset = Reset::none;
    const RecordedRun run = runOf(networkOfRecording(4, 1), setup, recording);
    EXPECT_EQ(run.traces.layers().front().membrane, recording.values);
    const Quantizer quantizer(LevelTable(fourBits()), RoundingRule::reference);
    const LayerMetrics& layer = run.result.layers.front();
    for (std::size_t neuron = 0; neuron < 4; ++neuron) {
        std::vector<float> column;
        for (std::size_t step = 0; step < 300; ++step) {
            column.push_back(recording.values[step * 4 + neuron]);
        }
        const NeuronTotals alone = recordedTotals(column, quantizer, 1);
        EXPECT_EQ(layer.neurons[neuron].rawSpikes, alone.rawSpikes);
        EXPECT_EQ(layer.neurons[neuron].quantizedSpikes, alone.quantizedSpikes);
        EXPECT_DOUBLE_EQ(layer.neurons[neuron].errorPower, alone.errorPower);
        EXPECT_EQ(layer.neurons[neuron].clipped, alone.clipped);
    }
}

TEST(NetworkRun, TimeConstantBelowTheTimeStepIsNamed)
{
    const Network network = small::feedForward({3, 4}, 1); // 1 ms
    EXPECT_TRUE(clampedDecays(network, 9e-4).empty());
    EXPECT_EQ(clampedDecays(network, 2e-3), std::vector<std::string>{"lif1"});
}

TEST(NetworkRun, DelaysShiftValuesByWholeSteps)
{
    small::Builder builder;
    builder.node("input", InputNode{{2}})
        .node("delay", DelayNode{{.shape = {2}, .values = {0, 3e-4}}})
        .node("li", NeuronNode{.model = NeuronModel::integrator, .resistance = small::all(1)})
        .node("output", OutputNode{})
        .chain({"input", "delay", "li", "output"});
    NetworkData dataset{.samples = 1,
                        .steps = 5,
                        .features = 2,
                        .constant = false,
                        .values = {1, 1, 0, 0, 0, 0, 0, 0, 0, 0},
                        .labels = {}};
    const RecordedRun run = runOf(builder.network(), {}, dataset);
    EXPECT_EQ(run.traces.layers().front().membrane, (std::vector<float>{1, 0, 1, 0, 1, 0, 1, 1, 1, 1}));
}

TEST(NetworkRun, ConstantInputsAreRepeated)
{
    const Network network = small::feedForward({3, 5, 2}, 6);
    NetworkData repeated = small::spikes(1, 1, 3, 0.7, 1);
    repeated.steps = 20;
    repeated.constant = true;
    NetworkData explicitly = repeated;
    explicitly.constant = false;
    for (int step = 1; step < 20; ++step) {
        explicitly.values.insert(explicitly.values.end(), repeated.values.begin(), repeated.values.end());
    }
    EXPECT_EQ(runOf(network, {}, repeated).traces.layers().back().membrane,
              runOf(network, {}, explicitly).traces.layers().back().membrane);
}

TEST(NetworkRun, LabelsGiveAccuracyAndConfusion)
{
    const Network network = small::feedForward({3, 4}, 7);
    NetworkData dataset = small::spikes(6, 30, 3, 0.5, 8);
    dataset.labels.assign(6, 0);
    const RecordedRun first = runOf(network, {}, dataset);
    for (std::size_t i = 0; i < 6; ++i) {
        dataset.labels[i] = static_cast<int>(first.result.rawAnswers[i]);
    }
    dataset.labels[2] = (dataset.labels[2] + 1) % 4;
    const RecordedRun second = runOf(network, {}, dataset);
    ASSERT_TRUE(second.result.rawConfusion.has_value());
    EXPECT_DOUBLE_EQ(second.result.rawConfusion->accuracy(), 5.0 / 6);
    dataset.labels[0] = 4;
    EXPECT_THROW(runOf(network, {}, dataset), InputError);
}

TEST(NetworkRun, SetupThatDoesNotFitIsRefusedByNode)
{
    const Network network = small::feedForward({3, 4}, 9);
    const NetworkPlan plan = planOf(network, 3);
    const auto problemOf = [&](const NetworkSetup& setup) -> std::string {
        try {
            PreparedNetwork(network, plan, setup);
        } catch (const InputError& error) {
            return error.what();
        }
        return {};
    };
    NetworkSetup setup;
    setup.nodes["lif7"] = {};
    EXPECT_EQ(problemOf(setup), "The network has no node lif7; its nodes are: input, fc1, lif1, output.");
    setup = {};
    setup.nodes["lif1"].weightBits = 4;
    EXPECT_EQ(problemOf(setup), "Node lif1 (LIF) has no weights, so weight_bits does not apply.");
    setup = {};
    setup.nodes["fc1"].weightBits = 1;
    EXPECT_EQ(problemOf(setup),
              "Node fc1 (Node): weight_bits is 1; it must be 0 (float) or an integer from 2 to 16.");
    setup = {};
    setup.nodes["fc1"].state = fourBits();
    EXPECT_EQ(problemOf(setup), "Node fc1 (Node) has no state, so a scheme does not apply.");
    setup = {};
    setup.nodes["lif1"].state = Scheme{.numBits = 99};
    EXPECT_NE(problemOf(setup).find("Node lif1 (LIF): "), std::string::npos);
}

} // namespace
} // namespace quantoscope
