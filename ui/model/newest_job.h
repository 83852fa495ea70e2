// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace quantoscope {

/// A thread that does the newest of the jobs it is given: one that waits is replaced, and one that runs long
/// is told that it is not wanted any more, while short ones finish so that a picture follows a moving slider.
class NewestJob
{
public:
    /// Answers whether the job should go on.
    using Wanted = std::function<bool()>;
    using Job = std::function<void(const Wanted& wanted)>;

    NewestJob();
    ~NewestJob();

    void start(Job job);

    /// Gives up what runs and what waits.
    void cancel();

private:
    void work(const std::stop_token& stop);
    bool wanted(double secondsRunning);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    Job m_waiting;
    bool m_giveUp = false;
    std::jthread m_thread; // last: joined before the members it uses go
};

} // namespace quantoscope
