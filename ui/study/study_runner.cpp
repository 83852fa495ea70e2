// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/study_runner.h"

#include "files/exports/study_tables.h"
#include "files/networks/study_task.h"

#include <algorithm>
#include <utility>

namespace quantoscope {
namespace {

bool sameSamplesAndTrainings(const StudyPlan& a, const StudyPlan& b)
{
    const bool sameData = a.settings.task.kind != TaskKind::yours || a.data == b.data;
    return sameData && sameTrainings(a.settings, b.settings);
}

bool haveTwoSeeds(const std::vector<StudyRow>& rows)
{
    return std::ranges::any_of(rows, [&](const StudyRow& row) { return row.seed != rows.front().seed; });
}

} // namespace

QString orderingSentences(const StudySnapshot& snapshot)
{
    QStringList sentences;
    for (const Ordering& ordering : snapshot.orderings) {
        sentences << QString::fromStdString(orderingSentence(ordering));
    }
    return sentences.join('\n');
}

StudyRunner::StudyRunner(QObject* parent) : QObject(parent), m_job([this](const News& news) { take(news); })
{
    constexpr int pause = 250; // ms
    m_pause.setInterval(pause);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &StudyRunner::showRows);
    connect(&m_job, &JobBase::finished, this, &StudyRunner::end);
    connect(&m_job, &JobBase::cancelled, this, &StudyRunner::end);
    connect(&m_job, &JobBase::failed, this, [this](const QString& sentence) {
        emit failed(sentence);
        end();
    });
}

StudyRunner::~StudyRunner() = default;

void StudyRunner::run(const StudyPlan& plan)
{
    if (!sameSamplesAndTrainings(plan, m_plan)) {
        m_known = {};
        m_samples.reset();
    }
    m_plan = plan;
    m_jobs = jobsOf(plan.settings);
    m_running = true;
    showRows();
    m_job.request([plan, known = m_known, samples = m_samples,
                   jobs = m_jobs](const Progress& progress, const Job<News>::Deliver& deliver) {
        const Task task = studyTask(plan.settings, plan.data);
        const std::uint64_t found = fingerprint(task);
        deliver({.samples = found});
        const std::vector<StudyJob> missing = samples == found ? known.missing(jobs) : jobs;
        runJobs(
            plan.settings, task, missing, usualStudyThreads(),
            [&deliver](std::size_t, const std::vector<StudyRow>& rows) { deliver({.rows = rows}); },
            progress);
    });
}

void StudyRunner::stop()
{
    m_job.cancel();
}

void StudyRunner::takeUp(const StudyPlan& plan, const StudyResults& results)
{
    m_job.discard();
    m_plan = plan;
    m_jobs = jobsOf(plan.settings);
    m_samples = results.samples;
    m_known = {};
    m_known.add(results.rows);
    end();
}

void StudyRunner::take(const News& news)
{
    if (news.samples && news.samples != m_samples) {
        m_known = {}; // of a file that another program has changed
        m_samples = news.samples;
    }
    m_known.add(news.rows);
    if (!m_pause.isActive()) {
        m_pause.start();
    }
}

void StudyRunner::showRows()
{
    auto snapshot = std::make_shared<StudySnapshot>();
    snapshot->plan = m_plan;
    snapshot->networks = m_jobs.size();
    snapshot->finished = m_jobs.size() - m_known.missing(m_jobs).size();
    snapshot->rows = m_known.of(m_jobs);
    snapshot->summary = summaryOf(snapshot->rows);
    if (isSquatGrid(m_plan.settings.grid) && haveTwoSeeds(snapshot->rows)) {
        snapshot->orderings = squatOrderings(snapshot->rows);
    }
    m_snapshot = std::move(snapshot);
    emit changed();
}

void StudyRunner::end()
{
    m_pause.stop();
    m_running = false;
    showRows();
    emit ended();
}

std::optional<StudyResults> StudyRunner::resultsOf(const StudyPlan& plan) const
{
    if (!m_samples || m_plan != plan) {
        return std::nullopt;
    }
    StudyResults results{.samples = *m_samples, .rows = m_known.of(m_jobs)};
    const bool few = !results.rows.empty() && results.rows.size() <= StudyResults::mostRows;
    return few ? std::optional(std::move(results)) : std::nullopt;
}

std::size_t StudyRunner::networksToTrain(const StudyPlan& plan) const
{
    return m_samples && sameSamplesAndTrainings(plan, m_plan) ? m_known.missing(jobsOf(plan.settings)).size()
                                                              : networksOf(plan.settings);
}

} // namespace quantoscope
