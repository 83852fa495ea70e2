// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/known_rows.h"
#include "ui/jobs/job.h"
#include "ui/study/study_snapshot.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace quantoscope {

/// Trains the networks of a study in the background and keeps their rows.
class StudyRunner : public QObject
{
    Q_OBJECT

public:
    explicit StudyRunner(QObject* parent = nullptr);
    ~StudyRunner() override;

    /// Trains the networks of the plan whose rows are not known. Rows stay known as long as plans differ in
    /// grid and seeds only and your data are the same. The plan must be valid.
    void run(const StudyPlan& plan);
    void stop(); ///< ended() follows.
    bool running() const { return m_running; }

    /// Shows the rows of an earlier run. The plan must be valid.
    void takeUp(const StudyPlan& plan, const StudyResults& results);

    /// The results so far; null before the first run.
    const std::shared_ptr<const StudySnapshot>& snapshot() const { return m_snapshot; }

    /// The finished rows of the plan, for a session; nullopt if there are none or too many.
    std::optional<StudyResults> resultsOf(const StudyPlan& plan) const;

    /// The number of networks that run() would train. The plan must be valid.
    std::size_t networksToTrain(const StudyPlan& plan) const;

signals:
    void changed(); ///< snapshot() is another one. A few times per second at most, and before ended().
    void ended();   ///< The run is finished or stopped.
    void failed(const QString& sentence); ///< Before ended().

private:
    /// What a run delivers: first the fingerprint of its samples, then the rows of each job.
    struct News
    {
        std::optional<std::uint64_t> samples = std::nullopt;
        std::vector<StudyRow> rows = {};
    };

    void take(const News& news);
    void showRows();
    void end();

    StudyPlan m_plan;
    std::vector<StudyJob> m_jobs;           ///< Of m_plan.
    std::optional<std::uint64_t> m_samples; ///< Their fingerprint; empty: there are no rows.
    KnownRows m_known;                      ///< Of these samples.
    std::shared_ptr<const StudySnapshot> m_snapshot;
    bool m_running = false;
    QTimer m_pause;  ///< Active while a change of the rows is not shown yet.
    Job<News> m_job; // last: its thread is joined first
};

} // namespace quantoscope
