// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/network_runner.h"

namespace quantoscope {

NetworkRunner::NetworkRunner(QObject* parent)
    : QObject(parent), m_openJob([this](const Opened& network) { emit opened(network); }),
      m_sampleJob([this](const Spikes& spikes) { emit sampleRun(spikes); }, Replaced::mayFinishShortly),
      m_runJob([this](const Result& result) { emit allRun(result); }, Replaced::mayFinishShortly)
{
    connect(&m_openJob, &JobBase::progressed, this, &NetworkRunner::progressed);
    connect(&m_runJob, &JobBase::progressed, this, &NetworkRunner::progressed);
    connect(&m_openJob, &JobBase::failed, this, &NetworkRunner::notOpened);
    connect(&m_runJob, &JobBase::failed, this, &NetworkRunner::notRun); // that of a sample fails, too
    const auto forget = [this] { m_request.reset(); };                  // so that the same request runs again
    connect(&m_runJob, &JobBase::cancelled, this, forget);
    connect(&m_runJob, &JobBase::failed, this, forget);
    follow(m_openJob, m_opening);
    follow(m_sampleJob, m_sampling);
    follow(m_runJob, m_running);
}

NetworkRunner::~NetworkRunner() = default;

void NetworkRunner::open(const NetworkSource& source, const Opened& before)
{
    m_opening = true;
    m_openJob.request([source, before](const Progress& progress, const Job<Opened>::Deliver& deliver) {
        deliver(openNetwork(source, before, progress));
    });
}

void NetworkRunner::run(const NetworkRequest& request, std::size_t sample)
{
    const bool same = m_request == request;
    if (!same || sample != m_sample) {
        m_sampling = true;
        m_sampleJob.request([request, sample](const Progress& progress, const Job<Spikes>::Deliver& deliver) {
            deliver(runSample(request, sample, progress));
        });
    }
    if (!same) {
        m_running = true;
        m_runJob.request([request](const Progress& progress, const Job<Result>::Deliver& deliver) {
            deliver(runRequest(request, progress));
        });
    }
    m_request = request;
    m_sample = sample;
}

void NetworkRunner::discard()
{
    m_openJob.discard();
    m_opening = false;
    discardRuns();
}

void NetworkRunner::discardRuns()
{
    m_sampleJob.discard();
    m_runJob.discard();
    m_sampling = m_running = false;
    m_request.reset();
}

void NetworkRunner::cancel()
{
    m_openJob.cancel();
    m_sampleJob.cancel();
    m_runJob.cancel();
}

/// From its request to its end, in the order of the signals, the work is under way.
void NetworkRunner::follow(JobBase& job, bool& work)
{
    for (const auto end : {&JobBase::finished, &JobBase::cancelled}) {
        connect(&job, end, this, [this, &work] { ended(work); });
    }
    connect(&job, &JobBase::failed, this, [this, &work] { ended(work); });
}

void NetworkRunner::ended(bool& work)
{
    work = false;
    if (!busy()) {
        emit idle();
    }
}

} // namespace quantoscope
