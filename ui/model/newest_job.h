// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/progress.h"

#include <QObject>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace quantoscope {

/// Runs jobs on a thread of its own, of which the newest wins: it replaces one that waits, and one that runs
/// is told to stop. What a job finds it hands over itself, by signals or queued calls.
class NewestJob : public QObject
{
    Q_OBJECT

public:
    /// Works until it is done or `progress` answers false (reportProgress then throws Cancelled).
    using Job = std::function<void(const Progress& progress)>;

    explicit NewestJob(QObject* parent = nullptr);
    ~NewestJob() override;

    void request(Job job);

    /// Gives up what runs and what waits.
    void cancel();

    bool busy() const;

signals:
    void progressed(double shareDone); ///< At most twenty times a second.
    void finished();                   ///< The newest job is done.
    void cancelled();                  ///< It was given up.
    void failed(const QString& sentence);

private:
    void work(const std::stop_token& stop);
    void run(const Job& job, const std::stop_token& stop);

    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<Job> m_waiting;
    bool m_running = false;
    bool m_giveUp = false;
    std::jthread m_thread; // last: joined before the members it uses go
};

} // namespace quantoscope
