// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/progress/parallel.h"

#include "core/progress/float_environment.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace quantoscope {
namespace {

/// The parts that run in other threads: stops them, waits for them, keeps their first exception.
class Crew
{
public:
    explicit Crew(std::size_t size) : m_running(size) {}

    void stop() { m_stop = true; }
    bool stopped() const { return m_stop; }

    void throwIfStopped() const
    {
        if (m_stop) {
            throw Cancelled();
        }
    }

    void fail(std::exception_ptr error)
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_error) {
            m_error = std::move(error);
        }
        m_stop = true;
    }

    void leave()
    {
        const std::scoped_lock lock(m_mutex);
        --m_running;
        m_left.notify_one();
    }

    /// Waits up to 20 ms; returns true if all threads have finished.
    bool waitAWhile()
    {
        constexpr std::chrono::milliseconds while_{20};
        std::unique_lock lock(m_mutex);
        return m_left.wait_for(lock, while_, [this] { return m_running == 0; });
    }

    void rethrow() const
    {
        if (m_error) {
            std::rethrow_exception(m_error);
        }
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_left;
    std::size_t m_running;
    std::exception_ptr m_error;
    std::atomic<bool> m_stop = false;
};

} // namespace

std::size_t threadsFor(std::size_t count)
{
    constexpr std::size_t worthwhile = 1U << 20U;
    constexpr std::size_t most = 8;
    return count < worthwhile ? 1 : std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, most);
}

bool canStartThreads(std::size_t count)
{
    std::atomic<bool> release = false;
    std::vector<std::jthread> threads;
    bool all = true;
    try {
        while (threads.size() < count) {
            threads.emplace_back([&release] { release.wait(false); });
        }
    } catch (const std::system_error&) {
        all = false;
    }
    release = true;
    release.notify_all();
    return all;
}

void inParallel(std::size_t parts, const Progress& progress,
                const std::function<void(std::size_t part, const Pulse& pulse)>& job)
{
    Crew crew(parts - 1);
    const auto guarded = [&](std::size_t part, const Pulse& pulse) {
        try {
            job(part, pulse);
        } catch (...) {
            crew.fail(std::current_exception());
        }
    };
    const auto work = [&](std::size_t part) {
        useDefaultFloatEnvironment();
        guarded(part, [&crew](double) { crew.throwIfStopped(); });
        crew.leave();
    };
    std::vector<std::jthread> threads;
    std::size_t started = 1;
    for (; started < parts; ++started) {
        try {
            threads.emplace_back(work, started);
        } catch (const std::system_error&) { // no more threads available: run the others here
            break;
        }
    }
    guarded(0, [&](double fraction) {
        crew.throwIfStopped();
        reportProgress(progress, fraction);
    });
    for (std::size_t part = started; part < parts; ++part) {
        work(part);
    }
    while (!crew.waitAWhile()) {
        if (!crew.stopped() && progress && !progress(1.0)) {
            crew.stop();
        }
    }
    crew.rethrow();
    crew.throwIfStopped(); // every part had finished before its next pulse
}

} // namespace quantoscope
