// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/newest_job.h"

#include "core/progress/float_environment.h"
#include "ui/sentence_of.h"

#include <QElapsedTimer>

#include <new>
#include <utility>

namespace quantoscope {

NewestJob::NewestJob(QObject* parent)
    : QObject(parent), m_thread([this](const std::stop_token& stop) { work(stop); })
{
}

NewestJob::~NewestJob() = default;

void NewestJob::request(Job job)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting = std::move(job);
        m_giveUp = m_running;
    }
    m_wake.notify_one();
}

void NewestJob::cancel()
{
    const std::scoped_lock lock(m_mutex);
    m_waiting.reset();
    m_giveUp = m_running;
}

bool NewestJob::busy() const
{
    const std::scoped_lock lock(m_mutex);
    return m_running || m_waiting.has_value();
}

void NewestJob::work(const std::stop_token& stop)
{
    useDefaultFloatEnvironment();
    while (!stop.stop_requested()) {
        std::unique_lock lock(m_mutex);
        if (!m_wake.wait(lock, stop, [this] { return m_waiting.has_value(); })) {
            return;
        }
        const Job job = *std::exchange(m_waiting, std::nullopt);
        m_giveUp = false;
        m_running = true;
        lock.unlock();
        run(job, stop);
    }
}

void NewestJob::run(const Job& job, const std::stop_token& stop)
{
    constexpr qint64 reportEvery = 50; // ms
    QElapsedTimer clock;
    clock.start();
    const auto progress = [&](double share) {
        if (clock.hasExpired(reportEvery)) {
            clock.restart();
            post([this, share] { emit progressed(share); });
        }
        const std::scoped_lock lock(m_mutex);
        return !m_giveUp && !stop.stop_requested();
    };
    QString problem;
    bool stopped = false;
    try {
        job(progress);
    } catch (const Cancelled&) {
        stopped = true;
    } catch (const std::exception& error) {
        problem = sentenceOf(error);
    }
    {
        const std::scoped_lock lock(m_mutex);
        m_running = false;
        if (m_waiting) {
            return; // the newest is yet to come
        }
    }
    post([this, stopped, problem] {
        if (stopped) {
            emit cancelled();
        } else if (!problem.isEmpty()) {
            emit failed(problem);
        } else {
            emit finished();
        }
    });
}

} // namespace quantoscope
