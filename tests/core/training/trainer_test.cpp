// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"
#include "tests/core/training/plane_network.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace quantoscope {
namespace {

std::unique_ptr<Trainer> trained(const TrainingSettings& settings, int epochs)
{
    auto trainer = std::make_unique<Trainer>(settings, taskFor(settings));
    for (int i = 0; i < epochs; ++i) {
        trainer->epoch();
    }
    return trainer;
}

double testAccuracy(Trainer& trainer, Learner learner)
{
    return trainer.scores(learner).test.accuracy();
}

TEST(Trainer, LearnersStartFromTheSameWeights)
{
    const TrainingSettings settings;
    const Trainer trainer(settings, taskFor(settings));
    EXPECT_EQ(trainer.weights(Learner::floating), trainer.weights(Learner::qatState));
    EXPECT_EQ(trainer.quantizer(Learner::floating), nullptr);
    EXPECT_EQ(trainer.quantizer(Learner::ptqState), trainer.quantizer(Learner::qatState));
}

TEST(Trainer, PostQuantizationUsesTheFloatWeights)
{
    TrainingSettings settings;
    settings.scheme.numBits = 2;
    auto trainer = trained(settings, 5);
    EXPECT_EQ(trainer->weights(Learner::floating), trainer->weights(Learner::ptqState));
    EXPECT_NE(trainer->weights(Learner::floating), trainer->weights(Learner::qatState));
    EXPECT_NE(trainer->scores(Learner::floating).train.loss(),
              trainer->scores(Learner::ptqState).train.loss());
}

TEST(Trainer, SameSettingsGiveTheSameWeights)
{
    const TrainingSettings settings;
    const auto one = trained(settings, 3);
    const auto other = trained(settings, 3);
    for (const Learner learner : {Learner::floating, Learner::qatState}) {
        EXPECT_EQ(one->weights(learner), other->weights(learner));
    }
}

TEST(Trainer, FloatLearnsEveryDatasetWithItsDefaults)
{
    for (const TaskKind kind :
         {TaskKind::clusters, TaskKind::exclusiveOr, TaskKind::circles, TaskKind::moons, TaskKind::spiral}) {
        TrainingSettings settings;
        settings.dataset.kind = kind;
        auto trainer = trained(settings, 100);
        EXPECT_GE(testAccuracy(*trainer, Learner::floating), kind == TaskKind::spiral ? 0.9 : 0.95)
            << taskNames[static_cast<std::size_t>(kind)];
    }
}

TEST(Trainer, QuantizationAwareTrainingIsBetterAtTwoBits)
{
    TrainingSettings settings;
    settings.scheme = {.numBits = 2, .upperLimit = 1};
    for (const TaskKind kind : {TaskKind::circles, TaskKind::moons, TaskKind::spiral}) {
        settings.dataset.kind = kind;
        double ahead = 0;
        for (const std::uint64_t seed : {1U, 2U, 3U}) {
            settings.seed = settings.dataset.seed = seed;
            auto trainer = trained(settings, 60);
            ahead += testAccuracy(*trainer, Learner::qatState) - testAccuracy(*trainer, Learner::ptqState);
        }
        EXPECT_GE(ahead / 3, 0.1) << taskNames[static_cast<std::size_t>(kind)];
    }
}

TEST(Trainer, NothingIsLearnedWithTheStaircaseGradient)
{
    TrainingSettings settings;
    settings.scheme.numBits = 4;
    settings.model.stateGradient = StateGradient::staircase;
    Trainer trainer(settings, taskFor(settings));
    const double before = trainer.scores(Learner::qatState).train.loss();
    for (int i = 0; i < 5; ++i) {
        trainer.epoch();
    }
    EXPECT_EQ(trainer.scores(Learner::qatState).train.loss(), before);
    EXPECT_EQ(trainer.weights(Learner::qatState),
              initialWeights(planeShape(settings.model, 16), settings.seed));
    EXPECT_NE(trainer.weights(Learner::floating),
              initialWeights(planeShape(settings.model, 16), settings.seed));
}

TEST(Trainer, ContinuesFromItsWeightsWithOtherSettings)
{
    TrainingSettings settings;
    auto trainer = trained(settings, 2);
    const Weights<float> before = trainer->weights(Learner::qatState);
    settings.scheme.numBits = 3;
    settings.model.surrogate = Surrogate::fastSigmoid;
    settings.optimizer = OptimizerKind::sgd;
    trainer->adopt(settings);
    EXPECT_EQ(trainer->weights(Learner::qatState), before);
    EXPECT_EQ(trainer->settings(), settings);
    trainer->epoch();
    EXPECT_NE(trainer->weights(Learner::qatState), before);
    EXPECT_EQ(trainer->epochs(), 3);
}

TEST(Trainer, LeadsMatchTheCountedClasses)
{
    TrainingSettings settings;
    settings.dataset.size = 1200; // more than goes through at once
    auto trainer = trained(settings, 1);
    const TrainingSamples& test = trainer->task().test;
    const auto logits = trainer->logits(Learner::ptqState, test);
    std::size_t correct = 0;
    for (std::size_t i = 0; i < test.size(); ++i) {
        correct += (logits[2 * i + 1] > logits[2 * i]) == (test.labels[i] == 1) ? 1 : 0;
    }
    EXPECT_EQ(correct, trainer->score(Learner::ptqState, test).correct);
}

TEST(Trainer, ResumingFromItsStateGivesTheSameBits)
{
    for (const OptimizerKind optimizer : {OptimizerKind::sgd, OptimizerKind::adam}) {
        TrainingSettings settings;
        settings.optimizer = optimizer;
        auto trainer = trained(settings, 3);
        int asked = 0;
        EXPECT_THROW(trainer->epoch([&](double) { return ++asked < 3; }), Cancelled); // amid an epoch
        const TrainerState state = trainer->state();
        Trainer resumed(settings, taskFor(settings));
        resumed.resume(state);
        EXPECT_EQ(resumed.state(), state);
        for (int i = 0; i < 2; ++i) {
            trainer->epoch();
            resumed.epoch();
        }
        EXPECT_EQ(resumed.state(), trainer->state());
        EXPECT_EQ(resumed.scores(Learner::qatState), trainer->scores(Learner::qatState));
    }
}

TEST(Trainer, RefusesTheStateOfAnotherNetwork)
{
    TrainingSettings settings;
    const TrainerState good = trained(settings, 1)->state();
    TrainerState shorter = good;
    shorter.networks[Learner::qatState].weights.pop_back();
    TrainerState halfRemembered = good;
    halfRemembered.networks[Learner::floating].memory.square.clear();
    TrainerState unlikely = good;
    unlikely.random = "17 dice";
    Trainer trainer(settings, taskFor(settings));
    const TrainerState before = trainer.state();
    for (const TrainerState& state : {shorter, halfRemembered, unlikely}) {
        EXPECT_THROW(trainer.resume(state), std::invalid_argument);
        EXPECT_EQ(trainer.state(), before);
    }
}

TEST(Trainer, FewerPointsRestartTheEpoch)
{
    TrainingSettings settings;
    TrainerState state = trained(settings, 1)->state();
    state.nextPoint = 1'000'000;
    Trainer trainer(settings, taskFor(settings));
    trainer.resume(state);
    trainer.epoch();
    EXPECT_EQ(trainer.state(), trained(settings, 2)->state());
}

TEST(Trainer, StopsBetweenBatchesAndContinuesFromThere)
{
    const TrainingSettings settings;
    Trainer trainer(settings, taskFor(settings));
    int asked = 0;
    EXPECT_THROW(trainer.epoch([&](double) { return ++asked < 3; }), Cancelled);
    EXPECT_EQ(asked, 3);
    EXPECT_EQ(trainer.epochs(), 0);
    trainer.epoch();
    EXPECT_EQ(trainer.epochs(), 1);
    EXPECT_EQ(trainer.weights(Learner::qatState), trained(settings, 1)->weights(Learner::qatState));
}

TEST(Trainer, ScoringAndMappingCanBeCancelled)
{
    const TrainingSettings settings;
    Trainer trainer(settings, taskFor(settings));
    const auto never = [](double) { return false; };
    EXPECT_THROW(trainer.scores(Learner::floating, never), Cancelled);
    EXPECT_THROW(trainer.logits(Learner::qatState, trainer.task().test, never), Cancelled);
}

TEST(Trainer, ReportsInvalidSettingsByName)
{
    const auto parameter = [](auto&& change) {
        TrainingSettings settings;
        change(settings);
        const auto problem = validate(settings);
        EXPECT_THROW(Trainer(settings, taskFor({})), std::invalid_argument);
        return problem ? problem->parameter : std::string();
    };
    EXPECT_EQ(parameter([](auto& s) { s.hidden = 0; }), "hidden");
    EXPECT_EQ(parameter([](auto& s) { s.hidden = maxHidden + 1; }), "hidden");
    EXPECT_EQ(parameter([](auto& s) { s.model.steps = 0; }), "steps");
    EXPECT_EQ(parameter([](auto& s) { s.model.beta = 1.5; }), "beta");
    EXPECT_EQ(parameter([](auto& s) { s.model.threshold = std::nan(""); }), "neuron_threshold");
    EXPECT_EQ(parameter([](auto& s) { s.rate = 0; }), "rate");
    EXPECT_EQ(parameter([](auto& s) { s.batchSize = 0; }), "batch_size");
    EXPECT_EQ(parameter([](auto& s) { s.weightBits = 1; }), "weight_bits");
    EXPECT_EQ(parameter([](auto& s) { s.schedulePeriod = 0; }), "schedule_epochs");
    EXPECT_EQ(parameter([](auto& s) { s.clipNorm = -1; }), "clip_norm");
    EXPECT_EQ(parameter([](auto& s) { s.patience = -1; }), "patience");
    EXPECT_EQ(parameter([](auto& s) { s.scheme.numBits = 17; }), "num_bits");
    EXPECT_EQ(parameter([](auto& s) { s.dataset.noise = 2; }), "noise");
}

/// The test losses of float and QAT, epoch by epoch.
std::vector<EpochScores> withTestLosses(const std::vector<std::pair<double, double>>& losses)
{
    std::vector<EpochScores> history;
    for (const auto& [floating, aware] : losses) {
        const auto scores = [](double loss) {
            return LearnerScores{.train = {.lossSum = 1, .points = 1},
                                 .test = {.lossSum = loss, .points = 1}};
        };
        history.push_back({.epoch = static_cast<int>(history.size()),
                           .learners = {scores(floating), scores(0.5), scores(aware)}});
    }
    return history;
}

TEST(EarlyStop, EndsAfterTheEpochsWithoutASmallerTestLoss)
{
    TrainingSettings settings;
    settings.patience = 2;
    EXPECT_FALSE(stopsEarly(settings, {}));
    EXPECT_FALSE(stopsEarly(settings, withTestLosses({{3, 3}, {2, 2}, {2, 2}})));
    EXPECT_TRUE(stopsEarly(settings, withTestLosses({{3, 3}, {2, 2}, {2, 2}, {2.5, 2}})));
    EXPECT_FALSE(stopsEarly(settings, withTestLosses({{3, 3}, {2, 2}, {2, 2}, {2.5, 1.9}})));
    settings.patience = 0;
    EXPECT_FALSE(stopsEarly(settings, withTestLosses({{3, 3}, {2, 2}, {2, 2}, {2, 2}, {2, 2}})));
}

TEST(Trainer, ARateThatHasFallenToZeroChangesNothing)
{
    TrainingSettings settings;
    settings.schedule = RateSchedule::cosine;
    settings.schedulePeriod = 2;
    auto trainer = trained(settings, 2);
    EXPECT_NE(trainer->weights(Learner::floating), initialWeights(planeShape(settings.model, 16), 1));
    const Weights<float> before = trainer->weights(Learner::floating);
    trainer->epoch();
    EXPECT_EQ(trainer->weights(Learner::floating), before);
}

TEST(Trainer, ScoresTheLearnersOfItsSettings)
{
    TrainingSettings settings;
    settings.chosenLearners = {Learner::ptqWeights, Learner::qatBoth};
    auto trainer = trained(settings, 2);
    const EpochScores scores = trainer->scores();
    EXPECT_EQ(scores.epoch, 2);
    ASSERT_EQ(scores.learners.size(), 2U);
    EXPECT_EQ(scores.learners[0], trainer->scores(Learner::ptqWeights));
    EXPECT_EQ(scores.learners[1], trainer->scores(Learner::qatBoth));
}

} // namespace
} // namespace quantoscope
