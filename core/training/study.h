// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/study_settings.h"

#include <functional>
#include <span>

namespace quantoscope {

/// The result of a case with one seed, on the test samples.
struct StudyRow
{
    std::uint64_t seed = 0;
    StudyCase studied;
    double accuracy = 0; ///< 0 to 1
    double loss = 0;     ///< Mean cross-entropy.
    double spikes = 0;   ///< Of all neurons, mean per sample.

    bool operator==(const StudyRow&) const = default;
};

/// A training of one network, and the cases that are tested with its weights. Jobs are independent.
struct StudyJob
{
    std::uint64_t seed = 0;
    StoredPrecision trained;
    std::vector<StudyCase> cases; ///< Never empty.
};

/// The cases of a study, the float network first.
std::vector<StudyCase> casesOf(const StudyGrid& grid);

/// The jobs of a study, seed by seed. Their cases in order are the rows of the study.
std::vector<StudyJob> jobsOf(const StudySettings& settings);

/// The number of jobs, without creating them for every seed.
std::size_t networksOf(const StudySettings& settings);

/// One per processor, up to 8.
std::size_t usualStudyThreads();

/// Trains a network and tests it: one row per case. The same arguments give the same bits on the same type of
/// processor. Throws Cancelled if `progress` returns false.
std::vector<StudyRow> runJob(const StudySettings& settings, const Task& task, const StudyJob& job,
                             const Progress& progress = {});

/// Runs jobs in up to `threads` threads; a free thread takes the next one. Calls done(index, rows) for each
/// job in the order in which they finish, one call at a time, in any thread. Throws Cancelled if `progress`
/// returns false, or rethrows the first exception.
void runJobs(const StudySettings& settings, const Task& task, std::span<const StudyJob> jobs,
             std::size_t threads,
             const std::function<void(std::size_t index, const std::vector<StudyRow>& rows)>& done,
             const Progress& progress = {});

} // namespace quantoscope
