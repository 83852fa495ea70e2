// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/known_rows.h"
#include "core/training/study_presets.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

namespace quantoscope {
namespace {

StudySettings small()
{
    StudySettings settings;
    settings.grid = {.weightBits = {2, 0}, .stateBits = {3, 0}, .spacings = {Spacing::uniform}};
    settings.seeds = 2;
    return settings;
}

std::vector<StudyRow> rowsOf(const StudyJob& job, double accuracy)
{
    std::vector<StudyRow> rows;
    for (const StudyCase& studied : job.cases) {
        rows.push_back({.seed = job.seed, .studied = studied, .accuracy = accuracy});
    }
    return rows;
}

TEST(KnownRows, AJobIsMissingUntilAllItsRowsAreKnown)
{
    const std::vector<StudyJob> jobs = jobsOf(small());
    KnownRows known;
    EXPECT_EQ(known.missing(jobs).size(), jobs.size());
    const std::vector<StudyRow> rows = rowsOf(jobs[0], 0.5);
    ASSERT_GT(rows.size(), 1U);
    known.add(std::span(rows).first(1));
    EXPECT_EQ(known.missing(jobs).size(), jobs.size());
    EXPECT_TRUE(known.of(jobs[0]).empty());
    EXPECT_TRUE(known.of(std::span(jobs)).empty());
    known.add(rows);
    EXPECT_EQ(known.missing(jobs).size(), jobs.size() - 1);
    EXPECT_EQ(known.of(jobs[0]), rows);
    EXPECT_EQ(known.of(std::span(jobs)), rows);
}

TEST(KnownRows, LaterRowsReplaceEarlierOnesOfTheSameCase)
{
    const StudyJob job = jobsOf(small()).back();
    KnownRows known;
    known.add(rowsOf(job, 0.5));
    known.add(rowsOf(job, 0.75));
    EXPECT_EQ(known.of(job), rowsOf(job, 0.75));
}

TEST(KnownRows, ServeAnotherGridOfTheSameTrainings)
{
    StudySettings more = small();
    more.grid.weightBits = {2, 4, 0};
    more.seeds = 3;
    EXPECT_TRUE(sameTrainings(small(), more));
    KnownRows known;
    for (const StudyJob& job : jobsOf(small())) {
        known.add(rowsOf(job, 0.5));
    }
    const auto isKnown = [&](const StudyJob& job) {
        return job.seed <= 2 && job.trained.weightBits != 4 && !job.trained.isFloat();
    };
    const std::vector<StudyJob> jobs = jobsOf(more);
    const auto unknown = static_cast<std::size_t>(std::ranges::count_if(jobs, std::not_fn(isKnown)));
    EXPECT_EQ(known.missing(jobs).size(), unknown) << "the float network has further cases of ptq";
}

TEST(Studies, WithOtherTrainingsHaveOtherRows)
{
    StudySettings other = small();
    other.training.epochs += 1;
    EXPECT_FALSE(sameTrainings(small(), other));
    other = small();
    other.task.seed += 1;
    EXPECT_FALSE(sameTrainings(small(), other));
    other = small();
    other.seed += 1;
    EXPECT_TRUE(sameTrainings(small(), other));
}

TEST(Studies, KnowTheNumberOfTheirNetworks)
{
    for (const StudySettings& settings : {small(), smallStudy(), wholeStudy(), squatStudy()}) {
        EXPECT_EQ(networksOf(settings), jobsOf(settings).size());
    }
}

TEST(StudyPresets, AreValid)
{
    for (const StudySettings& settings : {smallStudy(), wholeStudy(), squatStudy()}) {
        EXPECT_FALSE(validate(settings));
    }
}

TEST(StudyPresets, OnlyThatOfThePaperHasItsOrderings)
{
    EXPECT_TRUE(isSquatGrid(squatStudy().grid));
    EXPECT_FALSE(isSquatGrid(smallStudy().grid));
    EXPECT_FALSE(isSquatGrid(wholeStudy().grid)) << "bits of weights and state differ";
    StudyGrid otherBits = squatStudy().grid;
    otherBits.stateBits = {3, 0};
    EXPECT_TRUE(isSquatGrid(otherBits));
    StudyGrid oneSpacing = squatStudy().grid;
    oneSpacing.spacings = {Spacing::uniform};
    EXPECT_FALSE(isSquatGrid(oneSpacing));
}

TEST(Studies, RequireAMethodAndASpacing)
{
    StudySettings settings = small();
    settings.grid.methods.clear();
    EXPECT_EQ(validate(settings)->parameter, "methods");
    settings = small();
    settings.grid.spacings.clear();
    EXPECT_EQ(validate(settings)->parameter, "spacings");
}

} // namespace
} // namespace quantoscope
