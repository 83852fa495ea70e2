// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job.h"

#include "core/progress/float_environment.h"
#include "ui/jobs/background.h"
#include "ui/text/sentence_of.h"

#include <QElapsedTimer>

namespace quantoscope {
JobBase::JobBase(Replaced replaced, QObject* parent) : QObject(parent), m_replaced(replaced) {}

JobBase::~JobBase()
{
    end();
}

void JobBase::end()
{
    discard();
    m_thread = {}; // requests its stop and joins it
}

void JobBase::start(Work work)
{
    if (m_newest && m_replaced == Replaced::stopsAtOnce) {
        m_newest->unwanted = true; // also what it has posted and the owner has not taken yet
        m_newest->stopped = true;
    }
    m_newest = std::make_shared<Run>();
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting = Request{std::move(work), m_newest};
    }
    if (!m_thread.joinable()) {
        m_thread = std::jthread([this](const std::stop_token& stop) { serve(stop); });
    }
    m_wake.notify_one();
}

void JobBase::post(const std::shared_ptr<Run>& run, std::function<void()> call)
{
    m_mailbox.post([run, call = std::move(call)] {
        if (!run->unwanted) {
            call();
        }
    });
}

void JobBase::giveUp(bool unwanted)
{
    const std::scoped_lock lock(m_mutex);
    if (m_running) {
        m_running->unwanted = m_running->unwanted || unwanted || m_waiting.has_value();
        m_running->stopped = true;
    }
    if (m_waiting && !unwanted) {
        post(m_waiting->run, [this] { emit cancelled(); });
    }
    if (m_newest && unwanted) {
        m_newest->unwanted = true;
    }
    m_waiting.reset();
}

void JobBase::cancel()
{
    giveUp(false);
}

void JobBase::discard()
{
    giveUp(true);
}

bool JobBase::busy() const
{
    const std::scoped_lock lock(m_mutex);
    return (m_running && !m_running->unwanted) || m_waiting.has_value();
}

void JobBase::serve(const std::stop_token& stop)
{
    useDefaultFloatEnvironment();
    yieldToTheWindow();
    while (!stop.stop_requested()) {
        std::unique_lock lock(m_mutex);
        if (!m_wake.wait(lock, stop, [this] { return m_waiting.has_value(); })) {
            return;
        }
        const Request request = *std::exchange(m_waiting, std::nullopt);
        m_running = request.run;
        lock.unlock();
        serve(request, stop);
    }
}

/// Decides whether a run goes on after so long.
bool JobBase::goesOn(Run& run, std::chrono::milliseconds running)
{
    const std::scoped_lock lock(m_mutex);
    if (m_waiting && running > grace) {
        run.unwanted = true;
        run.stopped = true;
    }
    return !run.stopped;
}

void JobBase::serve(const Request& request, const std::stop_token& stop)
{
    constexpr qint64 reportEvery = 50; // ms
    QElapsedTimer sinceStart;
    QElapsedTimer sinceReport;
    sinceStart.start();
    sinceReport.start();
    const auto progress = [&](double fraction) {
        if (sinceReport.hasExpired(reportEvery)) {
            sinceReport.restart();
            post(request.run, [this, fraction] { emit progressed(fraction); });
        }
        return !stop.stop_requested() &&
               goesOn(*request.run, std::chrono::milliseconds(sinceStart.elapsed()));
    };
    bool wasCancelled = false;
    QString problem;
    try {
        request.work(progress, request.run);
    } catch (const Cancelled&) {
        wasCancelled = true;
    } catch (const std::exception& error) {
        problem = sentenceOf(error);
    }
    announceEnd(request.run, wasCancelled, problem);
}

void JobBase::announceEnd(const std::shared_ptr<Run>& run, bool wasCancelled, const QString& problem)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_running.reset();
    }
    post(run, [this, run, wasCancelled, problem] {
        if (run != m_newest) {
            return; // the end of the newer one is announced
        }
        if (wasCancelled) {
            emit cancelled();
        } else if (!problem.isEmpty()) {
            emit failed(problem);
        } else {
            emit finished();
        }
    });
}

} // namespace quantoscope
