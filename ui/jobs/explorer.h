// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"
#include "ui/jobs/job.h"

#include <QObject>

#include <memory>

namespace quantoscope {

/// Runs explore() off the GUI thread. The newest request wins; a run that is replaced may finish shortly.
class Explorer : public QObject
{
    Q_OBJECT

public:
    explicit Explorer(QObject* parent = nullptr);
    ~Explorer() override;

    void request(const Setup& setup, std::shared_ptr<const Signal> recording);

    void cancel() { m_job.cancel(); }

signals:
    void explored(std::shared_ptr<const quantoscope::Exploration> exploration);
    void refused(quantoscope::Setup setup, quantoscope::ParameterProblem problem);
    void progressed(double fractionDone);
    void cancelled();

private:
    /// The exploration of a setup, or why there is none.
    struct Answer
    {
        Setup setup;
        std::shared_ptr<const Exploration> exploration;
        ParameterProblem problem;
    };

    Answer answer(const Setup& setup, const std::shared_ptr<const Signal>& recording,
                  const Progress& progress);

    std::shared_ptr<const Exploration> m_previous; // used by the job's thread alone
    Job<Answer> m_job;
};

} // namespace quantoscope
