// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/study.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace quantoscope {
namespace {

using enum StudyMethod;

StudySettings small()
{
    StudySettings settings;
    settings.task = {.size = 60};
    settings.hidden = {8};
    settings.model.steps = 5;
    settings.training.epochs = 2;
    settings.seeds = 2;
    settings.grid.weightBits = {2, 0};
    settings.grid.stateBits = {3, 0};
    return settings;
}

std::vector<StudyRow> rowsOf(const StudySettings& settings, std::size_t threads)
{
    const Task task = makeTask(settings.task, static_cast<std::size_t>(settings.model.steps));
    const std::vector<StudyJob> jobs = jobsOf(settings);
    std::map<std::size_t, std::vector<StudyRow>> finished;
    runJobs(settings, task, jobs, threads,
            [&](std::size_t index, const std::vector<StudyRow>& rows) { finished[index] = rows; });
    std::vector<StudyRow> all;
    for (const auto& [index, rows] : finished) {
        all.insert(all.end(), rows.begin(), rows.end());
    }
    return all;
}

TEST(Studies, CombineAllListsAndBeginWithTheFloatNetwork)
{
    const StudyGrid grid{.weightBits = {2, 0}, .stateBits = {3, 0}};
    const std::vector<StudyCase> cases = casesOf(grid);
    // Both quantized with two spacings, weights alone, state alone with two spacings; each by two methods.
    ASSERT_EQ(cases.size(), 11U);
    EXPECT_EQ(cases[0], StudyCase{});
    EXPECT_EQ(std::ranges::count(cases, ptq, &StudyCase::method), 5);
    EXPECT_EQ(std::ranges::count(cases, qat, &StudyCase::method), 5);
    EXPECT_EQ(std::ranges::count(cases, StudyCase{qat, {2, 0, Spacing::uniform}}), 1);
}

TEST(Studies, TrainWithOneOfTwoOnlyWhereBothAreQuantized)
{
    const StudyGrid grid{.weightBits = {2, 4, 0},
                         .stateBits = {2, 4, 0},
                         .spacings = {Spacing::uniform},
                         .methods = {qatWeights, qatState},
                         .equalBits = true};
    const std::vector<StudyCase> cases = casesOf(grid);
    ASSERT_EQ(cases.size(), 5U);
    for (const StudyCase& studied : std::span(cases).subspan(1)) {
        EXPECT_TRUE(studied.stored.isBoth());
        EXPECT_EQ(studied.stored.weightBits, studied.stored.stateBits);
    }
}

TEST(Studies, StateMemoryIsThatOfAllNeurons)
{
    NetworkShape shape;
    shape.layers = {{.neurons = 64}, {.neurons = 10}};
    EXPECT_EQ(stateMemory(shape, {.weightBits = 8, .stateBits = 3}), 74U * 3);
    EXPECT_EQ(stateMemory(shape, {.weightBits = 8, .stateBits = 0}), 74U * 32);
}

TEST(Studies, TrainEachNetworkOnce)
{
    StudySettings settings = small();
    settings.grid.methods = {ptq, qat, qatWeights, qatState};
    const std::vector<StudyJob> jobs = jobsOf(settings);
    ASSERT_EQ(jobs.size(), 12U); // per seed: float, 1 of weights, 2 of states, 2 of both
    EXPECT_TRUE(jobs[0].trained.isFloat());
    EXPECT_EQ(jobs[0].cases.size(), 6U);
    std::size_t cases = 0;
    for (const StudyJob& job : jobs) {
        cases += job.cases.size();
        for (const StudyCase& studied : job.cases) {
            EXPECT_EQ(trainedPrecision(studied), job.trained);
        }
    }
    EXPECT_EQ(cases, 2 * casesOf(settings.grid).size());
    EXPECT_EQ(jobs[5].seed, 1U);
    EXPECT_EQ(jobs[6].seed, 2U);
}

TEST(Studies, GiveTheSameRowsForEveryNumberOfThreads)
{
    const StudySettings settings = small();
    const std::vector<StudyRow> rows = rowsOf(settings, 1);
    EXPECT_EQ(rows.size(), 22U);
    EXPECT_EQ(rowsOf(settings, 2), rows);
    EXPECT_NE(rows[0].loss, rows[11].loss) << "the seeds differ";
    for (const StudyRow& row : rows) {
        EXPECT_GE(row.accuracy, 0);
        EXPECT_LE(row.accuracy, 1);
        EXPECT_GE(row.spikes, 0);
        EXPECT_TRUE(std::isfinite(row.loss));
    }
}

TEST(Studies, CanBeCancelled)
{
    const StudySettings settings = small();
    const Task task = makeTask(settings.task, 5);
    int calls = 0;
    EXPECT_THROW(runJobs(
                     settings, task, jobsOf(settings), 1, [](std::size_t, const auto&) {},
                     [&calls](double) { return ++calls < 4; }),
                 Cancelled);
    EXPECT_EQ(calls, 4);
}

TEST(Studies, AFineQuantizationChangesLittle)
{
    StudySettings settings = small();
    settings.seeds = 1;
    settings.grid = {.weightBits = {16}, .stateBits = {16}, .spacings = {Spacing::uniform}, .methods = {ptq}};
    settings.scheme.lowerLimit = 20;
    settings.scheme.upperLimit = 20;
    const std::vector<StudyRow> rows = rowsOf(settings, 1);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_NEAR(rows[1].accuracy, rows[0].accuracy, 0.1);
}

TEST(Studies, DigitsAreLearned)
{
    StudySettings settings;
    settings.training.epochs = 10;
    settings.seeds = 1;
    settings.grid = {.weightBits = {0}, .stateBits = {0}};
    const std::vector<StudyRow> rows = rowsOf(settings, 1);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_GE(rows[0].accuracy, 0.96);
}

TEST(Studies, SpikePatternsAreLearned)
{
    StudySettings settings;
    settings.task.kind = TaskKind::spikePatterns;
    settings.training.epochs = 10;
    settings.seeds = 1;
    settings.grid = {.weightBits = {0}, .stateBits = {0}};
    EXPECT_GE(rowsOf(settings, 1)[0].accuracy, 0.9);
}

TEST(StudySettings, AreNamedInTheirText)
{
    const StudySettings settings = small();
    const std::string text = settingsText(settings);
    EXPECT_EQ(text.find('\n'), text.npos);
    const auto differs = [&](auto change) {
        StudySettings other = small();
        change(other);
        return settingsText(other) != text;
    };
    EXPECT_FALSE(differs([](StudySettings&) {}));
    EXPECT_TRUE(differs([](StudySettings& other) { other.task.noise = 0.2; }));
    EXPECT_TRUE(differs([](StudySettings& other) { other.model.beta = 0.8; }));
    EXPECT_TRUE(differs([](StudySettings& other) { other.hidden = {8, 8}; }));
    EXPECT_TRUE(differs([](StudySettings& other) { other.grid.equalBits = true; }));
    EXPECT_TRUE(differs([](StudySettings& other) { other.grid.methods = {qat}; }));
    EXPECT_TRUE(differs([](StudySettings& other) { other.scheme.upperLimit = 0.3; }));
    EXPECT_TRUE(differs([](StudySettings& other) { other.training.rate = 0.02; }));
}

TEST(StudySettings, InvalidOnesAreReportedByName)
{
    const auto parameter = [](auto change) {
        StudySettings settings = small();
        change(settings);
        const auto problem = validate(settings);
        return problem ? problem->parameter : std::string();
    };
    EXPECT_EQ(parameter([](StudySettings&) {}), "");
    EXPECT_EQ(parameter([](StudySettings& other) { other.task.size = 3; }), "size");
    EXPECT_EQ(parameter([](StudySettings& other) { other.seeds = 0; }), "seeds");
    EXPECT_EQ(parameter([](StudySettings& other) { other.hidden = {0}; }), "hidden");
    EXPECT_EQ(parameter([](StudySettings& other) { other.hidden = {1, 1, 1, 1}; }), "hidden");
    EXPECT_EQ(parameter([](StudySettings& other) { other.grid.weightBits = {1}; }), "weight_bits");
    EXPECT_EQ(parameter([](StudySettings& other) { other.grid.stateBits = {17}; }), "state_bits");
    EXPECT_EQ(parameter([](StudySettings& other) { other.training.rate = 0; }), "rate");
}

} // namespace
} // namespace quantoscope
