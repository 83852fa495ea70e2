// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/newest_job.h"

#include <chrono>
#include <utility>

namespace quantoscope {

NewestJob::NewestJob() : m_thread([this](const std::stop_token& stop) { work(stop); }) {}

NewestJob::~NewestJob() = default;

void NewestJob::start(Job job)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting = std::move(job);
    }
    m_wake.notify_one();
}

void NewestJob::cancel()
{
    const std::scoped_lock lock(m_mutex);
    m_waiting = nullptr;
    m_giveUp = true;
}

bool NewestJob::wanted(double secondsRunning)
{
    constexpr double longRun = 0.25;
    const std::scoped_lock lock(m_mutex);
    return !m_giveUp && !(m_waiting && secondsRunning > longRun);
}

void NewestJob::work(const std::stop_token& stop)
{
    using Clock = std::chrono::steady_clock;
    while (!stop.stop_requested()) {
        std::unique_lock lock(m_mutex);
        if (!m_wake.wait(lock, stop, [this] { return m_waiting != nullptr; })) {
            return;
        }
        const Job job = std::exchange(m_waiting, nullptr);
        m_giveUp = false;
        lock.unlock();
        const auto begin = Clock::now();
        job([&] {
            const std::chrono::duration<double> running = Clock::now() - begin;
            return !stop.stop_requested() && wanted(running.count());
        });
    }
}

} // namespace quantoscope
