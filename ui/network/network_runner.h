// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job.h"
#include "ui/network/network_result.h"

#include <QObject>

namespace quantoscope {

/// Opens networks and runs them in the background. The newest request of each kind wins.
class NetworkRunner : public QObject
{
    Q_OBJECT

public:
    explicit NetworkRunner(QObject* parent = nullptr);
    ~NetworkRunner() override;

    void open(const NetworkSource& source, const std::shared_ptr<const OpenedNetwork>& before);

    /// Runs all samples, and one of them first. What has run with the same request is not run again.
    void run(const NetworkRequest& request, std::size_t sample);

    /// Forgets what was requested, or only the runs.
    void discard();
    void discardRuns();
    void cancel();
    bool busy() const { return m_opening || m_sampling || m_running; }

signals:
    void opened(const std::shared_ptr<const quantoscope::OpenedNetwork>& opened);
    void notOpened(const QString& sentence);
    void sampleRun(const std::shared_ptr<const quantoscope::SampleSpikes>& spikes);
    void allRun(const std::shared_ptr<const quantoscope::NetworkResult>& result);
    void notRun(const QString& sentence);
    void progressed(double fraction);
    void idle(); ///< All work is done, was cancelled or has failed.

private:
    using Opened = std::shared_ptr<const OpenedNetwork>;
    using Spikes = std::shared_ptr<const SampleSpikes>;
    using Result = std::shared_ptr<const NetworkResult>;

    void ended(bool& work);
    void follow(JobBase& job, bool& work);

    std::optional<NetworkRequest> m_request; ///< The newest that was run.
    std::size_t m_sample = 0;
    bool m_opening = false;
    bool m_sampling = false;
    bool m_running = false;
    Job<Opened> m_openJob; // last: their threads are joined first
    Job<Spikes> m_sampleJob;
    Job<Result> m_runJob;
};

} // namespace quantoscope
