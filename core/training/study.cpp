// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/study.h"

#include "core/progress/parallel.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>

namespace quantoscope {
namespace {

/// The precision of a network together with the quantizer that it refers to.
class Storage
{
public:
    Storage(const StudySettings& settings, const StoredPrecision& stored, std::size_t layers)
    {
        if (stored.weightBits != 0) {
            m_precision.weights.assign(layers, {.bits = stored.weightBits,
                                                .perChannel = settings.weightScale == WeightScale::channel});
        }
        if (stored.stateBits != 0) {
            m_quantizer = std::make_unique<Quantizer>(LevelTable(stateScheme(settings, stored)),
                                                      RoundingRule::reference);
            m_precision.states.assign(layers, m_quantizer.get());
        }
    }

    const Precision<float>& precision() const { return m_precision; }

private:
    std::unique_ptr<Quantizer> m_quantizer;
    Precision<float> m_precision;
};

bool applies(StudyMethod method, const StoredPrecision& stored)
{
    const bool ofOne = method == StudyMethod::qatWeights || method == StudyMethod::qatState;
    return method != StudyMethod::floating && (!ofOne || stored.isBoth());
}

/// Every precision of the grid that quantizes anything.
std::vector<StoredPrecision> precisionsOf(const StudyGrid& grid)
{
    std::vector<StoredPrecision> all;
    for (const int weightBits : grid.weightBits) {
        for (const int stateBits : grid.stateBits) {
            if (grid.equalBits && weightBits != stateBits && weightBits != 0 && stateBits != 0) {
                continue;
            }
            const std::vector<Spacing> spacings =
                stateBits == 0 ? std::vector{Spacing::uniform} : grid.spacings;
            for (const Spacing spacing : spacings) {
                all.push_back({weightBits, stateBits, spacing});
            }
        }
    }
    std::erase_if(all, [](const StoredPrecision& stored) { return stored.isFloat(); });
    return all;
}

/// Without their seed.
std::vector<StudyJob> jobsOfOneSeed(const StudyGrid& grid)
{
    std::vector<StudyJob> jobs;
    for (const StudyCase& studied : casesOf(grid)) {
        const StoredPrecision trained = trainedPrecision(studied);
        auto job = std::ranges::find(jobs, trained, &StudyJob::trained);
        if (job == jobs.end()) {
            job = jobs.insert(job, {.seed = 0, .trained = trained, .cases = {}});
        }
        job->cases.push_back(studied);
    }
    return jobs;
}

} // namespace

std::vector<StudyCase> casesOf(const StudyGrid& grid)
{
    std::vector<StudyCase> cases{StudyCase{}};
    for (const StoredPrecision& stored : precisionsOf(grid)) {
        for (const StudyMethod method : grid.methods) {
            const StudyCase studied{method, stored};
            if (applies(method, stored) && std::ranges::find(cases, studied) == cases.end()) {
                cases.push_back(studied);
            }
        }
    }
    return cases;
}

std::vector<StudyJob> jobsOf(const StudySettings& settings)
{
    std::vector<StudyJob> ofOneSeed = jobsOfOneSeed(settings.grid);
    std::vector<StudyJob> jobs;
    for (int i = 0; i < settings.seeds; ++i) {
        for (StudyJob& job : ofOneSeed) {
            job.seed = settings.seed + static_cast<std::uint64_t>(i);
            jobs.push_back(job);
        }
    }
    return jobs;
}

std::size_t networksOf(const StudySettings& settings)
{
    return static_cast<std::size_t>(std::max(settings.seeds, 0)) * jobsOfOneSeed(settings.grid).size();
}

std::size_t usualStudyThreads()
{
    return BatchGradient<float>::usualThreads();
}

std::vector<StudyRow> runJob(const StudySettings& settings, const Task& task, const StudyJob& job,
                             const Progress& progress)
{
    const NetworkShape shape = shapeOf(settings, task);
    RunRules run = rulesOf(settings.model);
    run.steps = task.steps;
    const Storage trained(settings, job.trained, shape.layers.size());
    const Weights<float> weights = trainNetwork(shape, run, settings.training, trained.precision(),
                                                task.train, job.seed, part(progress, 0, 0.8));
    std::vector<StudyRow> rows;
    for (const StudyCase& studied : job.cases) {
        const double done =
            0.8 + 0.2 * static_cast<double>(rows.size()) / static_cast<double>(job.cases.size());
        const Storage stored(settings, studied.stored, shape.layers.size());
        const Score result =
            evaluateNetwork(shape, run, stored.precision(), weights, task.test, part(progress, done, done));
        rows.push_back({.seed = job.seed,
                        .studied = studied,
                        .accuracy = result.accuracy(),
                        .loss = result.loss(),
                        .spikes = result.spikesPerSample()});
    }
    return rows;
}

void runJobs(const StudySettings& settings, const Task& task, std::span<const StudyJob> jobs,
             std::size_t threads,
             const std::function<void(std::size_t index, const std::vector<StudyRow>& rows)>& done,
             const Progress& progress)
{
    const auto all = static_cast<double>(jobs.size());
    std::atomic<std::size_t> next = 0;
    std::atomic<std::size_t> finished = 0;
    std::mutex oneAtATime;
    threads = std::clamp<std::size_t>(threads, 1, std::max<std::size_t>(jobs.size(), 1));
    inParallel(threads, progress, [&](std::size_t, const Pulse& pulse) {
        const Progress checked = [&](double) {
            pulse(static_cast<double>(finished) / all);
            return true;
        };
        for (std::size_t mine = next++; mine < jobs.size(); mine = next++) {
            const std::vector<StudyRow> rows = runJob(settings, task, jobs[mine], checked);
            const std::scoped_lock lock(oneAtATime);
            done(mine, rows);
            ++finished;
        }
    });
    reportProgress(progress, 1.0);
}

} // namespace quantoscope
