// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training_hint.h"
#include "tests/core/training/plane_network.h"

#include <gtest/gtest.h>

#include <functional>
#include <limits>
#include <vector>

namespace quantoscope {
namespace {

using Cause = TrainingHint::Cause;

/// One learner after one epoch.
struct Standing
{
    double loss;
    double accuracy;
};

using Trajectory = std::function<Standing(int epoch)>;

/// A run of so many epochs in which each learner stands as told, on 200 points each for training and test.
std::vector<EpochScores> run(int epochs, const Trajectory& floating, const Trajectory& post,
                             const Trajectory& aware)
{
    constexpr std::size_t points = 200;
    std::vector<EpochScores> history;
    for (int epoch = 0; epoch <= epochs; ++epoch) {
        EpochScores scores{.epoch = epoch, .learners = std::vector<LearnerScores>(tabLearnerCount)};
        const std::array standings{floating(epoch), post(epoch), aware(epoch)};
        for (std::size_t i = 0; i < tabLearnerCount; ++i) {
            const Score score{.lossSum = standings[i].loss * points,
                              .correct = static_cast<std::size_t>(standings[i].accuracy * points),
                              .points = points};
            scores.learners[i] = {.train = score, .test = score};
        }
        history.push_back(scores);
    }
    return history;
}

Trajectory steady(double loss, double accuracy)
{
    return [=](int) { return Standing{loss, accuracy}; };
}

std::vector<EpochScores> train(TrainingSettings settings, int epochs)
{
    settings.dataset.seed = settings.seed;
    Trainer trainer(settings, taskFor(settings));
    std::vector<EpochScores> history;
    const auto record = [&] {
        history.push_back({.epoch = trainer.epochs(),
                           .learners = {trainer.scores(Learner::floating), trainer.scores(Learner::ptqState),
                                        trainer.scores(Learner::qatState)}});
    };
    record();
    for (int i = 0; i < epochs; ++i) {
        trainer.epoch();
        record();
    }
    return history;
}

void expectHint(const std::optional<TrainingHint>& hint, Cause cause, const char* advice)
{
    ASSERT_TRUE(hint.has_value());
    EXPECT_EQ(hint->cause, cause) << hint->sentence;
    EXPECT_NE(hint->sentence.find(advice), std::string::npos) << hint->sentence;
}

TEST(TrainingHint, IsEmptyForARunThatLearns)
{
    const Trajectory learns = [](int epoch) { return Standing{2.0 / (epoch + 1), 1 - 0.5 / (epoch + 1)}; };
    EXPECT_FALSE(trainingHint({}, run(60, learns, learns, learns)));
    EXPECT_FALSE(trainingHint({}, run(0, learns, learns, learns)));
    EXPECT_FALSE(trainingHint({}, {}));
}

TEST(TrainingHint, IsEmptyForFloatWithTheDefaults)
{
    for (const TaskKind kind :
         {TaskKind::clusters, TaskKind::exclusiveOr, TaskKind::circles, TaskKind::moons}) {
        TrainingSettings settings;
        settings.dataset.kind = kind;
        settings.scheme = {.numBits = 4, .upperLimit = 1};
        const auto hint = trainingHint(settings, train(settings, 60));
        EXPECT_FALSE(hint && hint->isOfTheRate()) << hint->sentence;
    }
}

TEST(TrainingHint, ANonFiniteLossIsCausedByTheRate)
{
    const auto history =
        run(3, steady(std::numeric_limits<double>::infinity(), 0.5), steady(1, 0.5), steady(1, 0.5));
    expectHint(trainingHint({.rate = 5}, history), Cause::lossNotFinite, "try 0.5");
}

TEST(TrainingHint, ReportsARateThatIsTooHighWhenTheAccuracyFalls)
{
    TrainingSettings settings;
    settings.dataset.kind = TaskKind::moons;
    settings.scheme = {.numBits = 3, .upperLimit = 1};
    settings.rate = 1;
    const auto hint = trainingHint(settings, train(settings, 40));
    expectHint(hint, Cause::accuracyFell, "Reset and try 0.1");
    EXPECT_EQ(hint->sentence.find("Float"), 0U);
}

TEST(TrainingHint, ReportsARateThatIsTooHighForQuantizationAwareTrainingOnly)
{
    const Trajectory falls = [](int epoch) { return Standing{1, epoch < 20 ? 0.9 : 0.6}; };
    const auto hint = trainingHint({.rate = 0.05}, run(40, steady(0.1, 0.97), steady(0.3, 0.9), falls));
    expectHint(hint, Cause::accuracyFell, "try 0.005");
    EXPECT_EQ(hint->sentence.find("QAT"), 0U);
}

TEST(TrainingHint, ReportsARateThatIsTooHighWhenNothingIsLearned)
{
    const Trajectory silent = steady(0.6931, 0.5);
    expectHint(trainingHint({.rate = 2}, run(30, silent, silent, silent)), Cause::nothingLearned, "try 0.2");
    EXPECT_FALSE(trainingHint({.rate = 0.001}, run(30, silent, silent, silent)));
}

TEST(TrainingHint, ReportsTheTrueSlopeOfTheStaircase)
{
    TrainingSettings settings;
    settings.dataset.kind = TaskKind::circles;
    settings.scheme = {.numBits = 4, .upperLimit = 1};
    settings.model.stateGradient = StateGradient::staircase;
    expectHint(trainingHint(settings, train(settings, 30)), Cause::noGradient, "straight-through or clipped");
}

/// Below PTQ by five points, each for another reason.
TEST(TrainingHint, ExplainsWhyQuantizationAwareTrainingIsWorse)
{
    const Trajectory good = steady(0.05, 0.98);
    const Trajectory post = steady(0.2, 0.95);
    const Trajectory below = steady(0.3, 0.9);
    const Trajectory falling = [](int epoch) { return Standing{10.0 / (epoch + 1), 0.9}; };
    const Trajectory jumping = [](int epoch) { return Standing{epoch % 2 == 0 ? 0.1 : 0.5, 0.9}; };
    TrainingSettings settings;
    expectHint(trainingHint(settings, run(40, good, post, falling)), Cause::stillLearning, "more epochs");
    expectHint(trainingHint(settings, run(40, post, post, below)), Cause::nothingToGain, "fewer bits");
    expectHint(trainingHint(settings, run(40, good, post, jumping)), Cause::noisySteps, "try 0.005");
    expectHint(trainingHint(settings, run(40, good, post, below)), Cause::unclippedSlopes,
               "state_gradient to clipped");
    settings.model.stateGradient = StateGradient::clipped;
    expectHint(trainingHint(settings, run(40, good, post, below)), Cause::clippedSlopes, "raise upper_limit");
}

TEST(TrainingHint, WaitsUntilEnoughEpochsAreDone)
{
    EXPECT_FALSE(trainingHint({}, run(15, steady(0.1, 0.98), steady(0.2, 0.95), steady(0.3, 0.9))));
}

TEST(TrainingHint, IgnoresADifferenceOfOnePoint)
{
    EXPECT_FALSE(trainingHint({}, run(60, steady(0.1, 0.98), steady(0.2, 0.95), steady(0.2, 0.94))));
}

/// No test points are no reason to divide by none.
TEST(TrainingHint, UsesTrainingPointsIfThereAreNoTestPoints)
{
    auto history = run(40, steady(0.05, 0.98), steady(0.2, 0.95), steady(0.3, 0.9));
    for (EpochScores& scores : history) {
        for (LearnerScores& learner : scores.learners) {
            learner.test = {};
        }
    }
    expectHint(trainingHint({}, history), Cause::unclippedSlopes, "5 percentage points");
}

} // namespace
} // namespace quantoscope
