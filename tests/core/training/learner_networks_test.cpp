// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/portable_random.h"
#include "core/training/dataset.h"
#include "core/training/learner_networks.h"
#include "tests/core/training/plane_network.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace quantoscope {
namespace {

constexpr std::array allLearners{Learner::floating, Learner::ptqWeights, Learner::ptqState,
                                 Learner::ptqBoth,  Learner::qatWeights, Learner::qatState,
                                 Learner::qatBoth};

LearnerRules someRules(const LearnerSet& learners)
{
    return {.learners = learners,
            .run = {.steps = 10},
            .scheme = {.numBits = 3},
            .weights = {.bits = 3},
            .optimizer = OptimizerKind::adam};
}

LearnerSet everyLearner()
{
    return LearnerSet(std::vector<Learner>(allLearners.begin(), allLearners.end()));
}

TrainingSamples someSamples()
{
    return samplesOf(makeDataset({.kind = DatasetKind::circles, .size = 200}).train);
}

LearnerNetworks trained(const LearnerSet& learners, int steps)
{
    LearnerNetworks networks(planeShape({}, 12), someRules(learners), 1);
    for (int i = 0; i < steps; ++i) {
        networks.step(someSamples(), 0.01);
    }
    return networks;
}

TEST(Learners, AreFoundByTheirNamesAndFormerNames)
{
    for (const Learner learner : allLearners) {
        EXPECT_EQ(learnerNamed(nameOf(learner)), learner);
    }
    EXPECT_EQ(learnerNamed("ptq"), Learner::ptqState);
    EXPECT_EQ(learnerNamed("qat"), Learner::qatState);
    EXPECT_EQ(learnerNamed("QAT"), std::nullopt);
}

TEST(Learners, AreASetInTheirOrder)
{
    const LearnerSet learners{Learner::qatBoth, Learner::ptqState, Learner::qatBoth};
    EXPECT_EQ(learners.size(), 2U);
    EXPECT_EQ(*learners.begin(), Learner::ptqState);
    EXPECT_TRUE(learners.has(Learner::qatBoth));
    EXPECT_FALSE(learners.has(Learner::floating));
    EXPECT_EQ(learners.trained(), (LearnerSet{Learner::floating, Learner::qatBoth}));
    EXPECT_THROW(LearnerSet(std::vector<Learner>()), std::invalid_argument);
}

TEST(LearnerNetworks, StartFromTheSameWeights)
{
    const LearnerNetworks networks = trained(everyLearner(), 0);
    for (const Learner learner : allLearners) {
        EXPECT_EQ(networks.weights(learner), initialWeights(planeShape({}, 12), 1));
    }
}

TEST(LearnerNetworks, PtqIsTheFloatNetworkAndEachQatItsOwn)
{
    const LearnerNetworks networks = trained(everyLearner(), 5);
    for (const Learner learner : {Learner::ptqWeights, Learner::ptqState, Learner::ptqBoth}) {
        EXPECT_EQ(&networks.weights(learner), &networks.weights(Learner::floating));
    }
    EXPECT_NE(networks.weights(Learner::qatWeights), networks.weights(Learner::floating));
    EXPECT_NE(networks.weights(Learner::qatState), networks.weights(Learner::qatWeights));
    EXPECT_NE(networks.weights(Learner::qatBoth), networks.weights(Learner::qatState));
}

/// The scores of each learner are those of its weights as it stores them, with its state.
TEST(LearnerNetworks, RunWithWhatTheyQuantize)
{
    LearnerNetworks networks = trained(everyLearner(), 20);
    const NetworkShape shape = networks.shape();
    const TrainingSamples samples = someSamples();
    for (const Learner learner : allLearners) {
        Weights<float> stored = networks.weights(learner);
        if (quantizesWeights(learner)) {
            const std::vector<WeightPrecision> precision(2, networks.rules().weights);
            storeWeights(networks.weights(learner), std::span(precision), stored);
        }
        const Quantizer* const state = quantizesState(learner) ? &networks.quantizer() : nullptr;
        BatchRun<float> run(shape, networks.rules().run, {state, state});
        run.forward(stored, samples);
        EXPECT_EQ(networks.score(learner, samples), run.score(samples.labels)) << nameOf(learner);
    }
}

/// Which others are trained beside it does not matter.
TEST(LearnerNetworks, EachLearnerIsIndependentOfTheOthers)
{
    const LearnerNetworks together = trained(everyLearner(), 5);
    for (const Learner learner : allLearners) {
        EXPECT_EQ(trained({learner}, 5).weights(learner), together.weights(learner)) << nameOf(learner);
    }
}

TEST(LearnerNetworks, ContinueFromTheirStates)
{
    LearnerNetworks networks = trained(everyLearner(), 3);
    LearnerNetworks resumed = trained(everyLearner(), 0);
    ASSERT_TRUE(resumed.fits(networks.states()));
    resumed.resume(networks.states());
    networks.step(someSamples(), 0.01);
    resumed.step(someSamples(), 0.01);
    EXPECT_EQ(resumed.states(), networks.states());
    auto fewer = networks.states();
    fewer.erase(Learner::qatBoth);
    EXPECT_FALSE(resumed.fits(fewer));
}

TEST(LearnerNetworks, ALearnerThatIsAddedStartsFromTheFloatNetwork)
{
    LearnerNetworks networks = trained({Learner::floating}, 5);
    const Weights<float> before = networks.weights(Learner::floating);
    networks.adopt(networks.shape(), someRules({Learner::floating, Learner::qatBoth}));
    EXPECT_EQ(networks.weights(Learner::qatBoth), before);
    EXPECT_EQ(networks.weights(Learner::floating), before);
}

TEST(LearnerNetworks, AClippedGradientMovesSgdByItsNormAtMost)
{
    LearnerRules rules = someRules({Learner::floating});
    rules.optimizer = OptimizerKind::sgd;
    rules.clipNorm = 1e-3;
    LearnerNetworks networks(planeShape({}, 12), rules, 1);
    const Weights<float> before = networks.weights(Learner::floating);
    networks.step(someSamples(), 1.0);
    double square = 0;
    for (std::size_t i = 0; i < before.all().size(); ++i) {
        const double moved = networks.weights(Learner::floating).all()[i] - before.all()[i];
        square += moved * moved;
    }
    EXPECT_NEAR(std::sqrt(square), 1e-3, 1e-6);
}

/// Random spikes of which each class has its own inputs.
TEST(LearnerNetworks, ARecurrentNetworkLearnsSpikesThatChangeInTime)
{
    constexpr std::size_t steps = 12;
    constexpr std::size_t inputs = 24;
    const NetworkShape shape{.inputs = inputs,
                             .layers = {{.neurons = 32, .recurrent = true}, {.neurons = 16}, {.neurons = 3}}};
    UniformSource uniform(4);
    TrainingSamples samples{.inputs = {}, .labels = {}, .width = steps * inputs, .constant = false};
    for (std::size_t i = 0; i < 90; ++i) {
        for (std::size_t at = 0; at < samples.width; ++at) {
            const double rate = at % inputs % 3 == i % 3 ? 0.3 : 0.1;
            samples.inputs.push_back(uniform() < rate ? 1.0F : 0.0F);
        }
        samples.labels.push_back(static_cast<std::uint8_t>(i % 3));
    }
    LearnerRules rules = someRules({Learner::floating, Learner::qatBoth});
    rules.run.steps = steps;
    rules.scheme.numBits = 4;
    rules.weights.bits = 4;
    LearnerNetworks networks(shape, rules, 1);
    for (int i = 0; i < 60; ++i) {
        networks.step(samples, 0.01);
    }
    EXPECT_GE(networks.score(Learner::floating, samples).accuracy(), 0.95);
    EXPECT_GE(networks.score(Learner::qatBoth, samples).accuracy(), 0.9);
}

} // namespace
} // namespace quantoscope
