// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/network_nir.h"

#include "core/network/layer_constants.h"
#include "core/network/network_run.h"
#include "core/network/network_traces.h"
#include "files/access/write_whole.h"
#include "files/networks/network_data_file.h"
#include "files/networks/read_network.h"
#include "files/networks/test_samples.h"
#include "tests/files/exports/folder.h"
#include "tests/files/exports/random_networks.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {

Network written(const TrainedNetwork& trained)
{
    const Folder folder;
    writeWhole(folder.path("net.nir"), networkNir(trained));
    return readNetwork(folder.path("net.nir"));
}

NetworkData writtenSamples(const TrainedNetwork& trained)
{
    const Folder folder;
    writeWhole(folder.path("samples.npz"), testSamplesNpz(trained));
    return readNetworkData({.path = folder.path("samples.npz")});
}

/// What a network does on the test samples.
struct Behaviour
{
    std::vector<std::vector<std::uint8_t>> spikes = {}; ///< Of each layer: samples x steps x neurons.
    std::vector<std::size_t> answers = {};
};

Behaviour inTraining(const TrainedNetwork& trained)
{
    const auto quantizer = stateOf(trained);
    const RunRules rules = rulesOf(trained);
    const std::size_t layers = trained.weights.layers();
    const std::size_t samples = trained.task->test.size();
    BatchRun<float> run(shapeOf(trained), rules,
                        LayerStates<float>(layers, quantizer ? &*quantizer : nullptr));
    run.forward(weightsInUse(trained), trained.task->test);
    Behaviour behaviour;
    for (std::size_t layer = 0; layer < layers; ++layer) {
        const std::size_t neurons = trained.weights.neurons(layer);
        std::vector<std::uint8_t>& spikes = behaviour.spikes.emplace_back();
        for (std::size_t sample = 0; sample < samples; ++sample) {
            for (std::size_t step = 0; step < rules.steps; ++step) {
                const auto of = run.layer(layer).spikes(step).subspan(sample * neurons, neurons);
                spikes.insert(spikes.end(), of.begin(), of.end());
            }
        }
    }
    const std::size_t classes = trained.task->classes;
    for (std::size_t sample = 0; sample < samples; ++sample) {
        const auto logits = run.logits().subspan(sample * classes, classes);
        behaviour.answers.push_back(
            static_cast<std::size_t>(std::ranges::max_element(logits) - logits.begin()));
    }
    return behaviour;
}

/// Of the NIR file, read again, with what its metadata say.
Behaviour inFile(const TrainedNetwork& trained)
{
    const Network network = written(trained);
    const NetworkData samples = writtenSamples(trained);
    const NotedReset reset = likelyReset(network).value();
    NetworkSetup setup{.timeStep = likelyTimeStep(network).value_or(NetworkSetup{}.timeStep),
                       .readout = likelyReadout(network)};
    setup.common.reset = reset.reset;
    setup.common.resetDelay = reset.delay;
    if (quantizesState(trained.learner)) {
        setup.common.state = trained.settings.scheme;
    }
    const PreparedNetwork prepared(network, planOf(network, samples.features), setup);
    const SampleRange all{0, samples.samples};
    TraceRecorder recorder(prepared, samples, all);
    const NetworkRun run = runNetwork(prepared, prepared, setup, samples, all,
                                      [&](auto&&... step) { recorder.record(step...); });
    Behaviour behaviour{.answers = run.quantizedAnswers};
    for (const NodeTraces& layer : recorder.layers()) {
        EXPECT_EQ(layer.node, "lif" + std::to_string(behaviour.spikes.size() + 1));
        behaviour.spikes.push_back(layer.quantizedSpikes);
    }
    return behaviour;
}

/// Returns the number of spikes.
std::size_t compareBehaviour(const TrainedNetwork& trained)
{
    const Behaviour expected = inTraining(trained);
    const Behaviour actual = inFile(trained);
    EXPECT_EQ(actual.spikes, expected.spikes);
    EXPECT_EQ(actual.answers, expected.answers);
    std::size_t count = 0;
    for (const std::vector<std::uint8_t>& layer : expected.spikes) {
        count += static_cast<std::size_t>(std::ranges::count(layer, 1));
    }
    return count;
}

constexpr Learner allLearners[] = {Learner::floating, Learner::ptqWeights, Learner::ptqState,
                                   Learner::ptqBoth,  Learner::qatWeights, Learner::qatState,
                                   Learner::qatBoth};

TEST(NetworkNir, FiresAndAnswersAsInTraining)
{
    RandomNetworks random(1);
    std::size_t spikes = 0;
    bool constant = false;
    for (const Learner learner : allLearners) {
        for (const std::size_t layers : {1, 2, 3}) {
            for (const bool recurrent : {false, true}) {
                constant = !constant;
                SCOPED_TRACE(std::string(nameOf(learner)) + ", " + std::to_string(layers) + " hidden layers" +
                             (recurrent ? ", recurrent" : "") +
                             (constant ? ", constant currents" : ", spikes"));
                spikes += compareBehaviour(random.network(learner, layers, recurrent, constant));
            }
            constant = !constant;
        }
    }
    EXPECT_GT(spikes, 10'000U);
}

/// Checks what a reader computes of the neurons, which all have these parameters.
void expectNeurons(double beta, double threshold)
{
    TrainedNetwork trained = RandomNetworks(2).network(Learner::floating, 1, false, true);
    trained.settings.model.beta = beta;
    trained.settings.model.threshold = threshold;
    const Network network = written(trained);
    EXPECT_NEAR(likelyTimeStep(network).value_or(1e-4), 1e-4, 1e-18);
    for (const NetworkNode& node : network.nodes) {
        if (const auto* neuron = std::get_if<NeuronNode>(&node.content)) {
            const LayerConstants constants = layerConstantsOf(*neuron, 1, 1e-4);
            EXPECT_EQ(constants.beta.front(), static_cast<float>(beta));
            EXPECT_EQ(constants.threshold.front(), static_cast<float>(threshold));
            EXPECT_TRUE(constants.inputScale.empty());
            EXPECT_EQ(neuron->reset, (NotedReset{.reset = Reset::subtract, .delay = true}));
        }
    }
}

TEST(NetworkNir, BetaAndThresholdComeBackBitForBit)
{
    for (const double beta :
         {0.0, 1e-7, 0.001, 0.1, 0.3, 0.5, 0.7, 0.9, 0.95, 0.99, 0.9999, 0.9999999, 1.0}) {
        SCOPED_TRACE(beta);
        expectNeurons(beta, beta + 0.1);
    }
    expectNeurons(0.9, -0.7);
    expectNeurons(0.9, 1e6);
}

TEST(NetworkNir, SamplesComeBack)
{
    RandomNetworks random(3);
    for (const bool constant : {false, true}) {
        const TrainedNetwork trained = random.network(Learner::floating, 1, false, constant);
        const NetworkData samples = writtenSamples(trained);
        EXPECT_EQ(samples.constant, constant);
        EXPECT_EQ(samples.steps, rulesOf(trained).steps);
        EXPECT_EQ(samples.features, trained.task->inputs);
        EXPECT_EQ(samples.values, trained.task->test.inputs);
        EXPECT_EQ(std::vector<int>(trained.task->test.labels.begin(), trained.task->test.labels.end()),
                  samples.labels);
    }
}

} // namespace
} // namespace quantoscope
